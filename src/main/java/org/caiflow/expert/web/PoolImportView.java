package org.caiflow.expert.web;

import org.caiflow.archive.TableFault;
import org.caiflow.expert.PoolImports.Column;
import org.caiflow.expert.PoolImports.Taken;
import org.caiflow.identity.RefusalWords.Told;

import java.util.List;

/** @param taken null before a table was taken */
public record PoolImportView(List<Column> columns, Taken taken, List<Told> grounds) {

    public List<TableFault> faults() {
        return TableFault.of(grounds);
    }
}
