package org.caiflow.calendar;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;

import java.util.List;

/** The administrator loads a year from a file (工作日历导入): {@code date,working,reason} in lines, UTF-8 or GB18030. */
public interface CalendarDesk {

    /** Reads without storing. Every faulty line is a ground at {@code line <n>}. Refused when the actor is no administrator. */
    Preview preview(Actor by, String region, int year, byte[] file);

    /** @throws org.caiflow.kernel.Refused with every faulty line; then nothing is stored */
    void load(Actor by, String region, int year, byte[] file);

    /** @param days the whole year as it would be; empty when a line is faulty */
    record Preview(List<WorkCalendar.Day> days, List<Ground> faults) {
    }
}
