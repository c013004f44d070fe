package org.caiflow.calendar;

import org.caiflow.rules.Parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Working days and terms (工作日与期限), by the State Council's yearly notices and the counting rules of 令87 art 85. */
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

    /** The latest start so that a full term lies before the end: counts backwards, the end day excluded. */
    Term latestStart(Instant end, Parameter limit, String region);

    /** Whole days of the limit's unit between two instants, start day excluded, end day included. */
    int daysBetween(LocalDate start, LocalDate end, org.caiflow.rules.Unit unit, String region);

    /** Loads one year from rows of a file; replaces the year. Refused with every faulty line. */
    void load(String region, int year, List<Day> exceptions);

    /** Years that are known for the region. */
    List<Integer> years(String region);

    /** @param reason {@code weekday}, {@code weekend}, or the holiday's name, or {@code makeup} (调休上班) */
    record Day(LocalDate date, boolean working, String reason) {
    }

    /** @param counted the days that were counted, in order; @param rolled days passed over because the last was not worked */
    record Term(Instant due, Parameter rule, List<LocalDate> counted, List<LocalDate> rolled) {
    }
}
