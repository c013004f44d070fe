package org.caiflow.expert.internal;

import org.caiflow.archive.TableFile;
import org.caiflow.expert.Application;
import org.caiflow.expert.Application.Level;
import org.caiflow.expert.Application.Relation;
import org.caiflow.expert.Application.Tie;
import org.caiflow.expert.Application.TieKind;
import org.caiflow.expert.internal.PoolTable.Line;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads one line of a pool; tells every cell that cannot be read. */
final class PoolLine {

    private static final Map<String, Level> LEVELS = Map.of("高级", Level.SENIOR, "中级", Level.MID);
    private static final Map<String, TieKind> TIES = Map.of("任职", TieKind.EMPLOYED, "董事", TieKind.DIRECTOR, "监事", TieKind.SUPERVISOR,
            "控股", TieKind.HOLDER, "其他", TieKind.OTHER_TIE);
    private static final Map<String, Relation> KIN = Map.of("配偶", Relation.SPOUSE, "直系", Relation.LINEAL, "旁系", Relation.COLLATERAL,
            "姻亲", Relation.IN_LAW);

    private final Line line;
    private final Grounds grounds = new Grounds();

    private PoolLine(Line line) {
        this.line = line;
    }

    /** @param application null when the line has faults; @param validFrom, validTo null when not given */
    record Read(Line line, Application application, LocalDate validFrom, LocalDate validTo, List<Ground> grounds) {
    }

    static Read read(Line line) {
        return new PoolLine(line).read();
    }

    private Read read() {
        for (PoolColumn column : PoolColumn.values()) {
            grounds.unless(!column.needed || line.at(column) != null, ground(column, "expert.import-missing", column.title));
        }
        var application = new Application(line.at(PoolColumn.REGION), day(PoolColumn.BIRTH), line.at(PoolColumn.EDUCATION),
                line.at(PoolColumn.TITLE), word(PoolColumn.LEVEL, LEVELS), day(PoolColumn.FIELD_SINCE), line.at(PoolColumn.EMPLOYER),
                upper(line.at(PoolColumn.EMPLOYER_CODE)), line.at(PoolColumn.POSITION), parts(PoolColumn.SPECIALTIES, "[;；,，、\\s]+"), ties(),
                line.at(PoolColumn.BANK), true, List.of());
        var from = day(PoolColumn.VALID_FROM);
        var to = day(PoolColumn.VALID_TO);
        return new Read(line, grounds.isEmpty() ? application : null, from, to, grounds.list());
    }

    private Ground ground(PoolColumn column, String key, Object... args) {
        return Ground.of(key, args).at(at(line, column));
    }

    static String at(Line line, PoolColumn column) {
        return "lines[" + line.no() + "]." + column.title;
    }

    private LocalDate day(PoolColumn column) {
        try {
            return line.at(column) == null ? null : TableFile.day(line.at(column));
        } catch (DateTimeException | ArithmeticException e) {
            grounds.add(ground(column, "expert.import-day", line.at(column)));
            return null;
        }
    }

    private <T> T word(PoolColumn column, Map<String, T> words) {
        String cell = line.at(column);
        grounds.unless(cell == null || words.containsKey(cell), ground(column, "expert.import-word", cell, String.join("、", words.keySet())));
        return cell == null ? null : words.get(cell);
    }

    private List<String> parts(PoolColumn column, String by) {
        return line.at(column) == null ? List.of()
                : Arrays.stream(line.at(column).split(by)).map(String::strip).filter(part -> !part.isEmpty()).distinct().toList();
    }

    private List<Tie> ties() {
        var ties = new ArrayList<Tie>();
        each(PoolColumn.TIES, part -> tie(part.split("[|｜]", -1)), ties);
        each(PoolColumn.KIN, part -> kin(part.split("[|｜]", -1)), ties);
        return ties;
    }

    private void each(PoolColumn column, Function<String, Tie> reader, List<Tie> ties) {
        for (String part : parts(column, "[;；]")) {
            try {
                ties.add(reader.apply(part));
            } catch (IllegalArgumentException | DateTimeException e) {
                grounds.add(ground(column, "expert.import-tie", part));
            }
        }
    }

    /** {@code 董事|某公司|信用代码|起|止}; what follows the name may be left out. */
    private static Tie tie(String[] parts) {
        return new Tie(known(TIES, parts, 0), name(parts, 1), upper(part(parts, 2)), null, null, date(parts, 3), date(parts, 4));
    }

    /** {@code 配偶|某公司|负责人|信用代码}. */
    private static Tie kin(String[] parts) {
        return new Tie(TieKind.KIN, name(parts, 1), upper(part(parts, 3)), name(parts, 2), known(KIN, parts, 0), null, null);
    }

    private static <T> T known(Map<String, T> words, String[] parts, int index) {
        T found = words.get(part(parts, index));
        if (found == null) {
            throw new IllegalArgumentException();
        }
        return found;
    }

    private static String name(String[] parts, int index) {
        String name = part(parts, index);
        if (name == null) {
            throw new IllegalArgumentException();
        }
        return name;
    }

    private static LocalDate date(String[] parts, int index) {
        return part(parts, index) == null ? null : TableFile.day(part(parts, index));
    }

    private static String part(String[] parts, int index) {
        return index >= parts.length || parts[index].isBlank() ? null : parts[index].strip();
    }

    private static String upper(String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
