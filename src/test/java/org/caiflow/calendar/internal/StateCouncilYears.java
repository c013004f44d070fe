package org.caiflow.calendar.internal;

import org.caiflow.calendar.WorkCalendar.Day;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notices of the State Council for 2024 to 2026 as the rulebook prints them, apart from the migration that the platform loads. */
final class StateCouncilYears {

    private static final Map<Integer, String> FREE = Map.of(
            2024, "1/1-1/1 2/10-2/17 4/4-4/6 5/1-5/5 6/10-6/10 9/15-9/17 10/1-10/7",
            2025, "1/1-1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8",
            2026, "1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7");
    private static final Map<Integer, String> WORKED = Map.of(
            2024, "2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12",
            2025, "1/26 2/8 4/27 9/28 10/11",
            2026, "1/4 2/14 2/28 5/9 9/20 10/10");

    private StateCouncilYears() {
    }

    static RegionDays days() {
        var tables = new HashMap<Integer, YearTable>();
        FREE.keySet().forEach(year -> tables.put(year, new YearTable(exceptions(year))));
        return date -> {
            if (!tables.containsKey(date.getYear())) {
                throw Refused.invalid(Ground.of("calendar.year-unknown", String.valueOf(date.getYear()), "cn"));
            }
            return tables.get(date.getYear()).day(date);
        };
    }

    static List<Day> exceptions(int year) {
        var days = new ArrayList<Day>();
        for (String span : FREE.get(year).split(" ")) {
            String[] ends = span.split("-");
            date(year, ends[0]).datesUntil(date(year, ends[1]).plusDays(1)).forEach(day -> days.add(new Day(day, false, "holiday")));
        }
        for (String day : WORKED.get(year).split(" ")) {
            days.add(new Day(date(year, day), true, "makeup"));
        }
        return days;
    }

    static Parameter limit(int amount, Unit unit) {
        return new Parameter(1, "test", BigDecimal.valueOf(amount), unit, false, "cn", null, LocalDate.EPOCH, null, "", true);
    }

    private static LocalDate date(int year, String monthAndDay) {
        String[] parts = monthAndDay.split("/");
        return LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
