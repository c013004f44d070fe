package org.caiflow.calendar.internal;

import org.caiflow.calendar.CalendarDesk;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Grounds;
import org.springframework.stereotype.Service;

import java.util.List;

@Service
class CalendarDeskOnFiles implements CalendarDesk {

    private final WorkCalendar calendar;

    CalendarDeskOnFiles(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Preview preview(Actor by, String region, int year, byte[] file) {
        by.as(Role.ADMINISTRATOR);
        CalendarFile read = CalendarFile.read(file, year);
        boolean sound = read.faults().isEmpty();
        return new Preview(sound ? new YearTable(read.days()).wholeYear(year) : List.of(), read.faults());
    }

    @Override
    public void load(Actor by, String region, int year, byte[] file) {
        by.as(Role.ADMINISTRATOR);
        CalendarFile read = CalendarFile.read(file, year);
        new Grounds().addAll(read.faults()).refuseIfAny();
        calendar.load(region, year, read.days());
    }
}
