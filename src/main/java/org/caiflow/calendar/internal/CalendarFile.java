package org.caiflow.calendar.internal;

import org.caiflow.calendar.WorkCalendar.Day;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A year as a file: {@code date,working,reason} in lines; a heading and empty lines are passed over. */
record CalendarFile(List<Day> days, List<Ground> faults) {

    private static final Set<String> WORKED = Set.of("true", "1", "yes", "是", "班", "上班");
    private static final Set<String> FREE = Set.of("false", "0", "no", "否", "休", "放假");

    static CalendarFile read(byte[] file, int year) {
        var days = new ArrayList<Day>();
        var grounds = new Grounds();
        Set<LocalDate> seen = new HashSet<>();
        String[] lines = text(file).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || (i == 0 && lines[i].startsWith("date"))) {
                continue;
            }
            String line = "line " + (i + 1);
            try {
                Day day = day(lines[i]);
                YearRules.faults(year, day).forEach(fault -> grounds.add(fault.at(line)));
                grounds.unless(seen.add(day.date()), Ground.of("calendar.day-twice", day.date()).at(line));
                days.add(day);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                grounds.add(Ground.of("calendar.line-malformed", lines[i].strip()).at(line));
            }
        }
        grounds.unless(!days.isEmpty() || !grounds.isEmpty(), Ground.of("calendar.file-empty").at("file"));
        return new CalendarFile(days, grounds.list());
    }

    private static Day day(String line) {
        String[] cells = line.split(",", 3);
        if (cells.length < 2) {
            throw new IllegalArgumentException(line);
        }
        boolean working = working(cells[1].strip().toLowerCase());
        String reason = working ? YearTable.MAKEUP : cells.length < 3 ? "" : cells[2].strip();
        return new Day(LocalDate.parse(cells[0].strip()), working, reason);
    }

    private static boolean working(String cell) {
        if (!WORKED.contains(cell) && !FREE.contains(cell)) {
            throw new IllegalArgumentException(cell);
        }
        return WORKED.contains(cell);
    }

    /** Spreadsheet programs of Chinese offices save GB18030. */
    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("GB18030"));
        }
    }
}
