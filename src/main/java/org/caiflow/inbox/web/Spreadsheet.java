package org.caiflow.inbox.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Money;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as an Excel file, written row by row while it is read. Texts stay texts whatever they begin with, money is a number. */
final class Spreadsheet implements Closeable {

    private static final int ROWS_KEPT = 200;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    /** @param name of the sheet; @param widths of the columns, in characters */
    Spreadsheet(OutputStream to, String name, List<String> titles, List<Integer> widths) {
        book = new Workbook(to, "Caiflow", "1.0");
        sheet = book.newWorksheet(name);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.freezePane(0, 1);
        for (int column = 0; column < titles.size(); column++) {
            sheet.width(column, widths.get(column));
            sheet.inlineString(0, column, titles.get(column));
            sheet.style(0, column).bold().fillColor("EEF1F4").set();
        }
        row = 1;
    }

    /** @param cells texts, {@link Money}, {@link Instant}s; null for an empty cell */
    void row(Object... cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            cell(column, cells[column]);
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof Money money) {
            sheet.value(row, column, money.yuan());
            sheet.style(row, column).format("#,##0.00").set();
        } else if (value instanceof Instant at) {
            sheet.value(row, column, LocalDateTime.ofInstant(at, PlatformClock.ZONE));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.close();
    }
}
