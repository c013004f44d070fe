package org.caiflow.calendar.internal;

import org.caiflow.calendar.WorkCalendar.Day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One known year: the weekday decides, unless the day is an exception. */
final class YearTable {

    static final String MAKEUP = "makeup";

    private final Map<LocalDate, Day> exceptions;

    YearTable(Collection<Day> exceptions) {
        this.exceptions = exceptions.stream().collect(Collectors.toMap(Day::date, Function.identity()));
    }

    Day day(LocalDate date) {
        Day exception = exceptions.get(date);
        if (exception != null) {
            return exception;
        }
        boolean weekend = isWeekend(date);
        return new Day(date, !weekend, weekend ? "weekend" : "weekday");
    }

    List<Day> wholeYear(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).map(this::day).toList();
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
