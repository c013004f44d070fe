package org.caiflow.archive;

import org.caiflow.identity.RefusalWords.Told;

import java.util.List;
import java.util.regex.Pattern;

/** One ground on which a table was refused, for the page that shows them all. @param line null when it is the whole table's, as is {@code column} */
public record TableFault(Integer line, String column, String message, String article) {

    private static final Pattern PLACE = Pattern.compile("lines\\[(\\d+)]\\.(.+)");

    public static List<TableFault> of(List<Told> grounds) {
        return grounds.stream().map(TableFault::of).toList();
    }

    private static TableFault of(Told told) {
        var place = PLACE.matcher(told.field() == null ? "" : told.field());
        return place.matches() ? new TableFault(Integer.valueOf(place.group(1)), place.group(2), told.message(), told.article())
                : new TableFault(null, null, told.message(), told.article());
    }
}
