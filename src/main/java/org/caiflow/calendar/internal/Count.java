package org.caiflow.calendar.internal;

import org.caiflow.rules.Parameter;
import org.caiflow.rules.Unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counting of days, both ways (期间计算).
 *
 * @param last the day at which the count arrives: the end going forward, the latest start going backward
 */
record Count(LocalDate last, List<LocalDate> counted, List<LocalDate> rolled) {

    static Count forward(LocalDate start, Parameter limit, RegionDays days) {
        int amount = limit.value().intValueExact();
        if (limit.unit() == Unit.WORKING_DAY && amount > 0) {
            var counted = Stream.iterate(days.nextWorking(start), days::nextWorking).limit(amount).toList();
            return new Count(counted.get(amount - 1), counted, List.of());
        }
        LocalDate last = plus(start, amount, limit.unit());
        LocalDate end = days.isWorking(last) ? last : days.nextWorking(last);
        return new Count(end, between(start, last, limit.unit()), last.datesUntil(end).toList());
    }

    static Count backward(LocalDate end, Parameter limit, RegionDays days) {
        int amount = limit.value().intValueExact();
        LocalDate last = days.isWorking(end) ? end : days.previousWorking(end);
        List<LocalDate> rolled = last.plusDays(1).datesUntil(end.plusDays(1)).toList();
        if (limit.unit() == Unit.WORKING_DAY) {
            var counted = new ArrayList<LocalDate>();
            LocalDate start = last;
            for (int i = 0; i < amount; i++) {
                counted.add(0, start);
                start = days.previousWorking(start);
            }
            return new Count(start, counted, rolled);
        }
        LocalDate start = plus(last, -amount, limit.unit());
        return new Count(start, between(start, last, limit.unit()), rolled);
    }

    private static LocalDate plus(LocalDate day, int amount, Unit unit) {
        return switch (unit) {
            case WORKING_DAY, DAY -> day.plusDays(amount);
            case MONTH -> day.plusMonths(amount);
            case YEAR -> day.plusYears(amount);
            default -> throw new IllegalArgumentException("not counted in days: " + unit);
        };
    }

    private static List<LocalDate> between(LocalDate start, LocalDate last, Unit unit) {
        boolean eachDay = unit == Unit.DAY || unit == Unit.WORKING_DAY;
        return eachDay ? start.plusDays(1).datesUntil(last.plusDays(1)).toList() : List.of(last);
    }
}
