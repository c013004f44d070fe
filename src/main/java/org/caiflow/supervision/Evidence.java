package org.caiflow.supervision;

import java.util.List;

/**
 * What was found, side by side: a row per thing, a cell per bid in the order of the question's bids.
 */
public record Evidence(List<Row> rows) {

    /** @param label message key below {@code page.screen.row.}; @param detail what the row is about; null when the label says it */
    public record Row(String label, String detail, List<Cell> cells) {
    }

    /** @param text null when the bid has nothing there; @param file null outside files; @param page 0 where there are none */
    public record Cell(String text, String file, int page) {

        public static Cell of(Object text) {
            return new Cell(text == null ? null : text.toString(), null, 0);
        }
    }
}
