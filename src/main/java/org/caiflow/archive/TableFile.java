package org.caiflow.archive;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A table that a person hands in, as lines under known columns: {@code .csv} (UTF-8 or GB 18030) or the first sheet of an {@code .xlsx}. */
public final class TableFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final List<Column> columns;
    private final String keys;

    /** @param keys what the keys of its refusals begin with, such as {@code expert.import} */
    public TableFile(List<Column> columns, String keys) {
        this.columns = List.copyOf(columns);
        this.keys = keys;
    }

    /** @param needed whether a table without the column is refused */
    public record Column(String title, boolean needed) {
    }

    /** @param no as the table counts, the head is 1; @param cells by title, without those that are empty */
    public record Line(int no, Map<String, String> cells) {
    }

    /** @throws Refused at {@code file} when it is no such table, a column is missing, unknown or twice, or it holds no line or more than {@code most} */
    public List<Line> read(String fileName, byte[] content, int most) {
        var rows = rows(fileName, content);
        if (rows.isEmpty()) {
            throw Refused.invalid(ground("empty"));
        }
        var head = head(rows.get(0));
        var lines = new ArrayList<Line>();
        for (int row = 1; row < rows.size(); row++) {
            var cells = cells(head, rows.get(row));
            if (!cells.isEmpty()) {
                lines.add(new Line(row + 1, cells));
            }
        }
        if (lines.isEmpty()) {
            throw Refused.invalid(ground("empty"));
        }
        if (lines.size() > most) {
            throw Refused.invalid(ground("long", most));
        }
        return lines;
    }

    /** An empty table to fill in, as a spreadsheet program opens it. */
    public static byte[] template(List<String> titles) {
        return (BYTE_ORDER_MARK + String.join(",", titles) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private Ground ground(String what, Object... args) {
        return Ground.of(keys + "-" + what, args).at("file");
    }

    private List<List<String>> rows(String fileName, byte[] content) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return sheet(content);
        }
        if (name.endsWith(".csv")) {
            return Csv.read(content);
        }
        throw Refused.invalid(ground("type"));
    }

    private List<List<String>> sheet(byte[] content) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content)); Stream<Row> rows = book.getFirstSheet().openStream()) {
            var read = new ArrayList<List<String>>();
            rows.forEach(row -> {
                // rows without a cell are left out of the file
                while (read.size() < row.getRowNum() - 1) {
                    read.add(List.of());
                }
                read.add(row.stream().map(cell -> cell == null ? "" : text(cell)).toList());
            });
            return read;
        } catch (IOException | RuntimeException e) {
            throw Refused.invalid(ground("type"));
        }
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER ? cell.asNumber().stripTrailingZeros().toPlainString() : cell.getText();
    }

    /** Titles in the order of the file; null where a column has none. */
    private List<String> head(List<String> row) {
        var grounds = new ArrayList<Ground>();
        var head = new ArrayList<String>();
        for (String cell : row) {
            String title = columns.stream().map(Column::title).filter(cell.strip()::equals).findFirst().orElse(null);
            if (title == null && !cell.isBlank()) {
                grounds.add(ground("column-unknown", cell.strip()));
            } else if (title != null && head.contains(title)) {
                grounds.add(ground("column-twice", title));
            }
            head.add(title);
        }
        columns.stream().filter(column -> column.needed() && !head.contains(column.title()))
                .forEach(column -> grounds.add(ground("column-missing", column.title())));
        if (!grounds.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, grounds);
        }
        return head;
    }

    private static Map<String, String> cells(List<String> head, List<String> row) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(head.size(), row.size()); i++) {
            if (head.get(i) != null && !row.get(i).isBlank()) {
                cells.put(head.get(i), row.get(i).strip());
            }
        }
        return cells;
    }

    /** A day as people write it, or as a spreadsheet counts it. @throws java.time.DateTimeException, ArithmeticException when it is none */
    public static LocalDate day(String cell) {
        return cell.matches("\\d{4,6}") ? DAY_ZERO.plusDays(new BigDecimal(cell).longValueExact())
                : LocalDate.parse(cell.replaceAll("[/.年月]", "-").replace("日", "").replaceAll("(?<=-)(\\d)(?!\\d)", "0$1"));
    }
}
