package org.caiflow.calendar;

/** A year of working days has become known. @param region {@code cn} or a region with days of its own */
public record CalendarYearLoaded(String region, int year) {
}
