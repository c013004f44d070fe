package org.caiflow.calendar.internal;

import org.caiflow.calendar.WorkCalendar.Day;

import java.time.LocalDate;

/** The days of one region. */
interface RegionDays {

    /** @throws org.caiflow.kernel.Refused when the year is unknown */
    Day day(LocalDate date);

    default boolean isWorking(LocalDate date) {
        return day(date).working();
    }

    default LocalDate nextWorking(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    default LocalDate previousWorking(LocalDate date) {
        LocalDate previous = date.minusDays(1);
        while (!isWorking(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }
}
