package org.caiflow.calendar.web;

import org.caiflow.calendar.WorkCalendar.Day;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.Region;

import java.util.ArrayList;
import java.util.List;

/**
 * Model of {@code templates/calendar/year.ftlh}.
 *
 * @param years  known for the region
 * @param days   of the year shown, or of the file that was read; empty when the year is unknown or the file is faulty
 * @param faults of the file, by line
 * @param file   content of the file that waits to be loaded, base64; null when there is none
 * @param loaded a year was just loaded
 */
public record YearPage(List<Region> regions, String region, int year, List<Integer> years, List<Day> days, List<Told> faults,
                       String file, boolean loaded) {

    /** Runs of days with the same reason, for those who do not see the picture. */
    public List<Span> exceptions() {
        var spans = new ArrayList<Span>();
        for (Day day : days) {
            if (day.reason().equals("weekday") || day.reason().equals("weekend")) {
                continue;
            }
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.continues(day)) {
                spans.set(spans.size() - 1, new Span(last.first(), day));
            } else {
                spans.add(new Span(day, day));
            }
        }
        return spans;
    }

    public record Span(Day first, Day last) {

        boolean continues(Day day) {
            return last.reason().equals(day.reason()) && last.date().plusDays(1).equals(day.date());
        }
    }
}
