package org.caiflow.credit.web;

import org.caiflow.archive.TableFault;
import org.caiflow.archive.TableFile.Column;
import org.caiflow.identity.RefusalWords.Told;

import java.util.List;

/** @param taken null before a table was taken */
public record BanImportView(List<Column> columns, Integer taken, List<Told> grounds) {

    public List<TableFault> faults() {
        return TableFault.of(grounds);
    }
}
