package org.caiflow.calendar.internal;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** Dates as people type them. Only four-digit years: no computation can run out of the calendar's range. */
final class Inputs {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private Inputs() {
    }

    static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }

    /** Null, with a ground, when it is none. */
    static LocalDate day(String text, String field, Grounds grounds) {
        LocalDateTime moment = isEmpty(text) || text.strip().matches(DAY) ? moment(text, field, grounds) : bad(text, field, grounds);
        return moment == null ? null : moment.toLocalDate();
    }

    /** A day stands for its beginning. Null, with a ground, when it is neither. */
    static LocalDateTime moment(String text, String field, Grounds grounds) {
        if (isEmpty(text)) {
            grounds.add(Ground.of("calendar.date-needed").at(field));
            return null;
        }
        String clean = text.strip();
        try {
            return clean.matches(DAY) ? LocalDate.parse(clean).atStartOfDay()
                    : clean.matches(DAY + "T.*") ? LocalDateTime.parse(clean) : bad(text, field, grounds);
        } catch (DateTimeParseException e) {
            return bad(text, field, grounds);
        }
    }

    private static LocalDateTime bad(String text, String field, Grounds grounds) {
        grounds.add(Ground.of("calendar.bad-date", text.strip()).at(field));
        return null;
    }
}
