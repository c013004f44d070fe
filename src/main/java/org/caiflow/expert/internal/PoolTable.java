package org.caiflow.expert.internal;

import org.caiflow.archive.TableFile;
import org.caiflow.archive.TableFile.Column;
import org.caiflow.kernel.Refused;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A file with a pool as lines under known columns. */
final class PoolTable {

    private static final TableFile FILE = new TableFile(Arrays.stream(PoolColumn.values())
            .map(column -> new Column(column.title, column.needed)).toList(), "expert.import");

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
        return FILE.read(fileName, content, most).stream().map(line -> new Line(line.no(), byColumn(line.cells()))).toList();
    }

    private static Map<PoolColumn, String> byColumn(Map<String, String> cells) {
        var byColumn = new EnumMap<PoolColumn, String>(PoolColumn.class);
        cells.forEach((title, cell) -> byColumn.put(PoolColumn.titled(title), cell));
        return byColumn;
    }
}
