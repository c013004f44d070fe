package org.caiflow.calendar;

import org.caiflow.rules.Parameter;
import org.caiflow.rules.Unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Working days and terms (工作日与期限), by the State Council's yearly notices and the counting rules of 令87 art 85.
 *
 * <p>The article lets a last day that is a statutory holiday roll to the day after it. Ordinary weekends roll likewise here, in both
 * directions of counting: offices are closed, and the reading is the one that shortens nobody's time. A weekend that is worked does not roll.
 */
public interface WorkCalendar {

    /** @throws org.caiflow.kernel.Refused ({@code calendar.year-unknown}) when the year has not been loaded */
    boolean isWorking(LocalDate day, String region);

    /** Each day with the reason why it is worked or not. Refused when a year is unknown or the span exceeds 800 days. */
    List<Day> days(String region, LocalDate from, LocalDate to);

    /**
     * When a term ends: the start day is not counted, the last instant is the end of the last day (23:59:59), a last day that is
     * a statutory holiday or rest day rolls to the next working day. Minutes are added exactly.
     *
     * @throws org.caiflow.kernel.Refused ({@code calendar.year-unknown}) naming the year that is missing
     */
    Term due(Instant start, Parameter limit, String region);

    /**
     * The latest start so that a full term lies before the end: counts backwards, the end day excluded. The inverse of {@link #due}:
     * an end that is no working day first falls back to the working day before it, and working days count to a working day.
     */
    Term latestStart(Instant end, Parameter limit, String region);

    /** Days between, start day excluded, end day included; below zero when the end lies before the start. @param unit DAY or WORKING_DAY */
    int daysBetween(LocalDate start, LocalDate end, Unit unit, String region);

    /**
     * Loads one year; replaces it. Publishes {@link CalendarYearLoaded} in the same transaction. Refused with every faulty row.
     *
     * @param exceptions days that are not what their weekday says; weekends that stay free may be named for their holiday's sake
     */
    void load(String region, int year, List<Day> exceptions);

    /** Years that are known for the region. */
    List<Integer> years(String region);

    /**
     * @param reason   {@code weekday}, {@code weekend}, or the holiday's name, or {@code makeup} (调休上班)
     * @param reasonEn the same in English
     */
    record Day(LocalDate date, boolean working, String reason, String reasonEn) {

        public Day(LocalDate date, boolean working, String reason) {
            this(date, working, reason, reason);
        }
    }

    /**
     * @param due     end of the last day; for {@link #latestStart} the end of the latest day on which to start
     * @param counted the days that were counted, in order; only the last for months and years, none for minutes
     * @param rolled  days passed over because the last was not worked, in order
     */
    record Term(Instant due, Parameter rule, List<LocalDate> counted, List<LocalDate> rolled) {
    }
}
