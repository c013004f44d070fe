package org.caiflow.calendar;

/** A year's working days have become known, or have changed. Published in the transaction that loads them. */
public record CalendarYearLoaded(String region, int year) {
}
