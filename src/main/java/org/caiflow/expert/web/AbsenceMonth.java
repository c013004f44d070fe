package org.caiflow.expert.web;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Absences.Absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** A month as a picture: on which days the expert is away. */
public record AbsenceMonth(YearMonth month, List<Cell> days) {

    private static final int MONTHS = 2;

    /** @param column 1 Monday to 7 Sunday; @param away NONE, PART, WHOLE */
    public record Cell(int day, int column, Away away, boolean past) {
    }

    public enum Away { NONE, PART, WHOLE }

    static List<AbsenceMonth> from(LocalDate today, List<Absence> absences) {
        var first = YearMonth.from(today);
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).map(month -> new AbsenceMonth(month,
                IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay).map(day -> cell(day, today, absences)).toList())).toList();
    }

    private static Cell cell(LocalDate day, LocalDate today, List<Absence> absences) {
        Instant begins = day.atStartOfDay(PlatformClock.ZONE).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(PlatformClock.ZONE).toInstant();
        boolean part = absences.stream().anyMatch(one -> one.from().isBefore(ends) && one.to().isAfter(begins));
        boolean whole = absences.stream().anyMatch(one -> !one.from().isAfter(begins) && !one.to().isBefore(ends));
        return new Cell(day.getDayOfMonth(), day.getDayOfWeek().getValue(), whole ? Away.WHOLE : part ? Away.PART : Away.NONE, day.isBefore(today));
    }

    public String title() {
        return month.toString();
    }
}
