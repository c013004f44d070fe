package org.caiflow.calendar.internal;

import org.caiflow.calendar.CalendarYearLoaded;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.calendar.internal.YearMapper.YearRow;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reading is not transactional of its own: a caller may store "awaiting calendar" after a refusal and still commit. */
@Service
class WorkCalendarOnRows implements WorkCalendar {

    private static final int LONGEST_SPAN = 800;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Years years;
    private final YearMapper rows;
    private final ApplicationEventPublisher events;

    WorkCalendarOnRows(Years years, YearMapper rows, ApplicationEventPublisher events) {
        this.years = years;
        this.rows = rows;
        this.events = events;
    }

    @Override
    public boolean isWorking(LocalDate day, String region) {
        return years.of(region).isWorking(day);
    }

    @Override
    public List<Day> days(String region, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw Refused.invalid(Ground.of("calendar.from-after-to", from, to).at("to"));
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_SPAN) {
            throw Refused.invalid(Ground.of("calendar.span-too-long", LONGEST_SPAN).at("to"));
        }
        return from.datesUntil(to.plusDays(1)).map(years.of(region)::day).toList();
    }

    @Override
    public Term due(Instant start, Parameter limit, String region) {
        if (limit.unit() == Unit.MINUTE) {
            return minutes(start, limit, 1);
        }
        return term(Count.forward(dateOf(start), limit, years.of(region)), limit);
    }

    @Override
    public Term latestStart(Instant end, Parameter limit, String region) {
        if (limit.unit() == Unit.MINUTE) {
            return minutes(end, limit, -1);
        }
        return term(Count.backward(dateOf(end), limit, years.of(region)), limit);
    }

    @Override
    public int daysBetween(LocalDate start, LocalDate end, Unit unit, String region) {
        if (start.isAfter(end)) {
            return -daysBetween(end, start, unit, region);
        }
        return switch (unit) {
            case DAY -> Math.toIntExact(ChronoUnit.DAYS.between(start, end));
            case WORKING_DAY -> Math.toIntExact(start.plusDays(1).datesUntil(end.plusDays(1))
                    .filter(years.of(region)::isWorking).count());
            default -> throw new IllegalArgumentException("not counted in days: " + unit);
        };
    }

    @Override
    public List<Integer> years(String region) {
        return years.known(region);
    }

    @Override
    @Transactional
    public void load(String region, int year, List<Day> exceptions) {
        years.known(region);
        YearRules.check(year, exceptions).refuseIfAny();
        rows.insertYear(region, year);
        YearRow row = rows.lock(region, year);
        years.forgetAfterTransaction(row.id());
        rows.deleteExceptions(region, year);
        rows.insertExceptions(region, exceptions.stream().map(this::withEnglishName).toList());
        if (rows.touchYear(row.id(), row.revision()) != 1) {
            throw Refused.conflict("calendar.loaded-elsewhere", String.valueOf(year));
        }
        events.publishEvent(new CalendarYearLoaded(region, year));
    }

    private Day withEnglishName(Day day) {
        if (!day.reason().equals(day.reasonEn())) {
            return day;
        }
        String english = rows.englishOf(day.reason());
        return english == null ? day : new Day(day.date(), day.working(), day.reason(), english);
    }

    private static Term minutes(Instant from, Parameter limit, int direction) {
        return new Term(from.plus(Duration.ofMinutes(direction * limit.value().longValueExact())), limit, List.of(), List.of());
    }

    private static Term term(Count count, Parameter limit) {
        Instant due = count.last().atTime(END_OF_DAY).atZone(PlatformClock.ZONE).toInstant();
        return new Term(due, limit, count.counted(), count.rolled());
    }

    private static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, PlatformClock.ZONE);
    }
}
