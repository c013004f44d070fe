package org.caiflow.calendar.internal;

import org.caiflow.calendar.WorkCalendar.Day;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the days of a year must satisfy before they are loaded. */
final class YearRules {

    private static final int LONGEST_REASON = 64;

    private YearRules() {
    }

    static Grounds check(int year, List<Day> exceptions) {
        var grounds = new Grounds()
                .unless(year >= 2000 && year <= 2100, Ground.of("calendar.year-out-of-range", String.valueOf(year)).at("year"))
                .unless(!exceptions.isEmpty(), Ground.of("calendar.file-empty").at("file"));
        Set<LocalDate> seen = new HashSet<>();
        for (Day day : exceptions) {
            grounds.unless(seen.add(day.date()), Ground.of("calendar.day-twice", day.date()));
            grounds.addAll(faults(year, day));
        }
        return grounds;
    }

    /** Faults of one day, apart from its neighbours. */
    static List<Ground> faults(int year, Day day) {
        return new Grounds()
                .unless(day.date().getYear() == year, Ground.of("calendar.day-of-other-year", day.date(), String.valueOf(year)))
                .unless(!day.working() || YearTable.isWeekend(day.date()), Ground.of("calendar.worked-weekday", day.date()))
                .unless(!day.reason().isBlank() && day.reason().length() <= LONGEST_REASON,
                        Ground.of("calendar.reason-needed", day.date(), LONGEST_REASON))
                .list();
    }
}
