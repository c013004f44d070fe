package org.caiflow.expert.internal;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A file with a pool as lines under known columns. */
final class PoolTable {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private PoolTable() {
    }

    /** @param no as the table counts, the head is 1; @param cells without those that are empty */
    record Line(int no, Map<PoolColumn, String> cells) {

        String at(PoolColumn column) {
            return cells.get(column);
        }
    }

    /** @throws Refused when it is no such table, a column is missing, unknown or twice, or it holds no line */
    static List<Line> read(String fileName, byte[] content, int most) {
        var rows = rows(fileName, content);
        if (rows.isEmpty()) {
            throw Refused.invalid(Ground.of("expert.import-empty").at("file"));
        }
        var columns = columns(rows.get(0));
        var lines = new ArrayList<Line>();
        for (int row = 1; row < rows.size(); row++) {
            var cells = cells(columns, rows.get(row));
            if (!cells.isEmpty()) {
                lines.add(new Line(row + 1, cells));
            }
        }
        if (lines.isEmpty()) {
            throw Refused.invalid(Ground.of("expert.import-empty").at("file"));
        }
        if (lines.size() > most) {
            throw Refused.invalid(Ground.of("expert.import-long", most).at("file"));
        }
        return lines;
    }

    private static List<List<String>> rows(String fileName, byte[] content) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return sheet(content);
        }
        if (name.endsWith(".csv")) {
            return Csv.read(content);
        }
        throw Refused.invalid(Ground.of("expert.import-type").at("file"));
    }

    private static List<List<String>> sheet(byte[] content) {
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
            throw Refused.invalid(Ground.of("expert.import-type").at("file"));
        }
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER ? cell.asNumber().stripTrailingZeros().toPlainString() : cell.getText();
    }

    /** A day as people write it, or as a spreadsheet counts it. */
    static LocalDate day(String cell) {
        return cell.matches("\\d{4,6}") ? DAY_ZERO.plusDays(new BigDecimal(cell).longValueExact())
                : LocalDate.parse(cell.replaceAll("[/.年月]", "-").replace("日", "").replaceAll("(?<=-)(\\d)(?!\\d)", "0$1"));
    }

    private static List<PoolColumn> columns(List<String> head) {
        var grounds = new ArrayList<Ground>();
        var columns = new ArrayList<PoolColumn>();
        for (String title : head) {
            var column = PoolColumn.titled(title.strip());
            if (column == null && !title.isBlank()) {
                grounds.add(Ground.of("expert.import-column-unknown", title.strip()).at("file"));
            } else if (column != null && columns.contains(column)) {
                grounds.add(Ground.of("expert.import-column-twice", column.title).at("file"));
            }
            columns.add(column);
        }
        for (PoolColumn column : PoolColumn.values()) {
            if (column.needed && !columns.contains(column)) {
                grounds.add(Ground.of("expert.import-column-missing", column.title).at("file"));
            }
        }
        if (!grounds.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, grounds);
        }
        return columns;
    }

    private static Map<PoolColumn, String> cells(List<PoolColumn> columns, List<String> row) {
        var cells = new EnumMap<PoolColumn, String>(PoolColumn.class);
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            if (columns.get(i) != null && !row.get(i).isBlank()) {
                cells.put(columns.get(i), row.get(i).strip());
            }
        }
        return cells;
    }
}
