package org.caiflow.credit.web;

import org.caiflow.archive.TableFile.Column;
import org.caiflow.identity.RefusalWords.Told;

import java.util.List;
import java.util.regex.Pattern;

/** @param taken null before a table was taken */
public record BanImportView(List<Column> columns, Integer taken, List<Told> grounds) {

    private static final Pattern PLACE = Pattern.compile("lines\\[(\\d+)]\\.(.+)");

    /** @param line null when the fault is the whole table's */
    public record Fault(Integer line, String column, String message, String article) {
    }

    public List<Fault> faults() {
        return grounds.stream().map(told -> {
            var place = PLACE.matcher(told.field() == null ? "" : told.field());
            return place.matches() ? new Fault(Integer.valueOf(place.group(1)), place.group(2), told.message(), told.article())
                    : new Fault(null, null, told.message(), told.article());
        }).toList();
    }
}
