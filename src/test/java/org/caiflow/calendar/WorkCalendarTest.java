package org.caiflow.calendar;

import org.caiflow.calendar.WorkCalendar.Day;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.rules.Scope;
import org.caiflow.rules.Unit;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

@PlatformTest
@RecordApplicationEvents
@Transactional
class WorkCalendarTest {

    private static final LocalDate NEW_YEAR_2027 = LocalDate.of(2027, 1, 1);
    private static final Actor ADMINISTRATOR = new Actor(1, "admin", "管理员",
            List.of(new Membership(1, "平台", "cn", Role.ADMINISTRATOR)), Set.of());

    @Autowired WorkCalendar calendar;
    @Autowired CalendarDesk desk;
    @Autowired Calculator calculator;
    @Autowired PlatformClock clock;
    @Autowired MovableClock movable;
    @Autowired Organisations organisations;
    @Autowired Law law;
    @Autowired ApplicationEvents events;

    @Test
    void knowsTheYearsOfTheStateCouncil() {
        assertThat(calendar.years("cn")).startsWith(2024, 2025, 2026);
        assertThat(calendar.days("cn", LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 16)))
                .extracting(Day::working, Day::reason, Day::reasonEn).containsExactly(
                        tuple(true, "weekday", "weekday"), tuple(true, "makeup", "makeup"),
                        tuple(false, "春节", "Spring Festival"), tuple(false, "春节", "Spring Festival"));
        assertThat(workedIn(2024)).isEqualTo(251);
        assertThat(workedIn(2025)).isEqualTo(248);
        assertThat(workedIn(2026)).isEqualTo(248);
    }

    @Test
    void aTermEndsWithTheLastSecondOfItsLastDayInChina() {
        var start = Instant.parse("2026-03-02T15:59:59Z");

        var term = calendar.due(start, law.require("tender.bid-period", Scope.NATION, LocalDate.of(2026, 3, 2)), "cn");

        assertThat(term.due()).isEqualTo(Instant.parse("2026-03-23T15:59:59Z"));
        assertThat(term.rolled()).containsExactly(LocalDate.of(2026, 3, 22));
    }

    @Test
    void minutesAreExact() {
        var limit = law.require("lowprice.explanation", Scope.NATION, LocalDate.of(2026, 3, 2));
        var start = Instant.parse("2026-03-01T15:45:10Z");

        assertThat(calendar.due(start, limit, "cn").due()).isEqualTo(Instant.parse("2026-03-01T16:15:10Z"));
        assertThat(calendar.latestStart(start, limit, "cn").due()).isEqualTo(Instant.parse("2026-03-01T15:15:10Z"));
    }

    @Test
    void daysBetweenExcludeTheStartAndIncludeTheEnd() {
        var from = LocalDate.of(2024, 8, 8);
        var to = LocalDate.of(2024, 9, 20);

        assertThat(calendar.daysBetween(from, to, Unit.WORKING_DAY, "cn")).isEqualTo(30);
        assertThat(calendar.daysBetween(to, from, Unit.WORKING_DAY, "cn")).isEqualTo(-30);
        assertThat(calendar.daysBetween(from, to, Unit.DAY, "cn")).isEqualTo(43);
    }

    @Test
    void aYearThatIsNotLoadedIsRefusedByName() {
        var refused = catchThrowableOfType(Refused.class, () -> calendar.isWorking(NEW_YEAR_2027, "cn"));

        assertThat(refused.grounds()).containsExactly(Ground.of("calendar.year-unknown", "2027", "cn"));
    }

    @Test
    void aLoadedYearCountsAtOnceAndIsAnnounced() {
        desk.load(ADMINISTRATOR, "cn", 2027, "2027-01-01,休,元旦\n2027-01-02,班,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(calendar.isWorking(NEW_YEAR_2027, "cn")).isFalse();
        assertThat(calendar.isWorking(NEW_YEAR_2027.plusDays(1), "cn")).isTrue();
        assertThat(calendar.days("cn", NEW_YEAR_2027, NEW_YEAR_2027).get(0).reasonEn()).isEqualTo("New Year");
        assertThat(events.stream(CalendarYearLoaded.class)).containsExactly(new CalendarYearLoaded("cn", 2027));

        desk.load(ADMINISTRATOR, "cn", 2027, "2027-01-04,休,元旦\n".getBytes(StandardCharsets.UTF_8));

        assertThat(calendar.isWorking(NEW_YEAR_2027, "cn")).isTrue();
        assertThat(calendar.isWorking(NEW_YEAR_2027.plusDays(3), "cn")).isFalse();
    }

    @Test
    void aCountyInheritsAndItsOwnYearComesFirst() {
        organisations.registerRegion(new Region("870000", "测试省", "Test Province", "cn"));
        organisations.registerRegion(new Region("870001", "测试县", "Test County", "870000"));
        var thirdOfMarch = LocalDate.of(2026, 3, 3);
        assertThat(calendar.isWorking(thirdOfMarch, "870001")).isTrue();

        calendar.load("870000", 2026, List.of(new Day(thirdOfMarch, false, "三月三")));

        assertThat(calendar.isWorking(thirdOfMarch, "870001")).isFalse();
        assertThat(calendar.isWorking(thirdOfMarch, "cn")).isTrue();
    }

    @Test
    void aFaultyFileLoadsNothingAndOnlyAnAdministratorLoads() {
        byte[] faulty = "2027-01-01,休,元旦\n2027-13-01,休,元旦\n".getBytes(StandardCharsets.UTF_8);
        var handler = new Actor(2, "li", "李", List.of(new Membership(2, "学校", "cn", Role.PURCHASER_HANDLER)), Set.of());

        assertThat(desk.preview(ADMINISTRATOR, "cn", 2027, faulty).faults()).extracting(Ground::field).containsExactly("line 2");
        assertThatThrownBy(() -> desk.load(ADMINISTRATOR, "cn", 2027, faulty)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.load(handler, "cn", 2027, faulty)).isInstanceOf(Refused.class);
        assertThat(calendar.years("cn")).doesNotContain(2027);
    }

    @Test
    void aQuestionFromOutsideIsRefusedWithEveryGround() {
        var wrong = catchThrowableOfType(Refused.class,
                () -> calculator.calculate(new Calculator.Question("no.such", "2026-02-30", "000001", "VILLAGE", false)));
        var span = catchThrowableOfType(Refused.class, () -> calculator.days("cn", "2024-01-01", "2026-12-31"));
        var order = catchThrowableOfType(Refused.class, () -> calculator.days("cn", "2026-03-02", "2026-03-01"));
        var money = catchThrowableOfType(Refused.class,
                () -> calculator.calculate(new Calculator.Question("threshold.open-tender", "2026-03-02", "cn", "CITY", false)));
        var farAway = catchThrowableOfType(Refused.class, () -> calculator.days("cn", "+999999999-12-31", "2026-03-02T10:00"));

        assertThat(wrong.grounds()).extracting(Ground::field).containsExactly("rule", "region", "level", "from");
        assertThat(span.grounds()).extracting(Ground::key).containsExactly("calendar.span-too-long");
        assertThat(order.grounds()).extracting(Ground::key).containsExactly("calendar.from-after-to");
        assertThat(money.grounds()).extracting(Ground::key).containsExactly("calendar.rule-not-a-term");
        assertThat(farAway.grounds()).extracting(Ground::field).containsExactly("from", "to");
    }

    @Test
    void theClockNeverGoesBack() {
        Instant before = clock.now();

        movable.forwardTo(before.plusSeconds(60));

        assertThat(clock.now()).isAfterOrEqualTo(before.plusSeconds(60));
        assertThat(events.stream(ClockMoved.class)).hasSize(1);
        assertThatThrownBy(() -> movable.forwardTo(before)).isInstanceOf(Refused.class);
    }

    private long workedIn(int year) {
        return calendar.days("cn", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream().filter(Day::working).count();
    }
}
