package org.caiflow.calendar.internal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.caiflow.calendar.internal.StateCouncilYears.limit;

class CountTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final int DAYS_OF_STARTS = 800;

    private final RegionDays days = StateCouncilYears.days();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "C01 decision with a make-up Saturday and Mid-Autumn, 2024-08-08, 30, WORKING_DAY, 2024-09-20",
            "C01 acceptance, 2024-08-08, 1, WORKING_DAY, 2024-08-09",
            "C04 result notice period over a weekend, 2024-03-29, 1, WORKING_DAY, 2024-04-01",
            "C04 challenge window over Qingming, 2024-04-01, 7, WORKING_DAY, 2024-04-11",
            "C04 result two working days after the opening, 2024-03-27, 2, WORKING_DAY, 2024-03-29",
            "C04 time to bid, 2024-03-05, 22, DAY, 2024-03-27",
            "C09 notice to result over New Year, 2024-12-26, 12, DAY, 2025-01-07",
            "D01 time to bid, 2026-08-24, 21, DAY, 2026-09-14",
            "D01 supply of documents, 2026-08-24, 5, WORKING_DAY, 2026-08-31",
            "D03 last day a worked Sunday, 2024-09-06, 23, DAY, 2024-09-29",
            "twenty days end on a Sunday, 2026-03-02, 20, DAY, 2026-03-23",
            "Spring Festival 2026, 2026-02-13, 2, WORKING_DAY, 2026-02-24",
            "a worked Saturday counts, 2026-02-27, 1, WORKING_DAY, 2026-02-28",
            "last day in Spring Festival rolls behind it, 2026-01-28, 20, DAY, 2026-02-24",
            "a month rolls like days, 2026-01-15, 1, MONTH, 2026-02-24",
            "no day at all, 2026-03-02, 0, WORKING_DAY, 2026-03-02"})
    void countsAsTheCalendarOfTheYearSays(String what, LocalDate start, int amount, Unit unit, LocalDate due) {
        assertThat(Count.forward(start, limit(amount, unit), days).last()).isEqualTo(due);
    }

    @Test
    void tellsCountedAndRolledDays() {
        var count = Count.forward(LocalDate.of(2026, 3, 2), limit(20, Unit.DAY), days);

        assertThat(count.counted()).hasSize(20).startsWith(LocalDate.of(2026, 3, 3)).endsWith(LocalDate.of(2026, 3, 22));
        assertThat(count.rolled()).containsExactly(LocalDate.of(2026, 3, 22));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-20, 20, DAY", "2026-12-30, 5, WORKING_DAY", "2027-01-01, 1, DAY"})
    void refusesAYearThatIsNotKnown(LocalDate start, int amount, Unit unit) {
        var refused = catchThrowableOfType(Refused.class, () -> Count.forward(start, limit(amount, unit), days));

        assertThat(refused.grounds().get(0).key()).isEqualTo("calendar.year-unknown");
        assertThat(refused.grounds().get(0).args()).startsWith("2027");
    }

    @Test
    void needsOnlyTheYearOfTheLastDayForCalendarDays() {
        assertThat(Count.forward(LocalDate.of(2023, 12, 20), limit(30, Unit.DAY), days).last()).isEqualTo("2024-01-19");
    }

    @Property(tries = 400, seed = "20260302")
    void aWorkingDayIsReachedAgainByCountingBackAndForth(@ForAll @IntRange(min = 0, max = DAYS_OF_STARTS) int offset,
                                                         @ForAll @IntRange(min = 0, max = 40) int amount,
                                                         @ForAll boolean workingDays) {
        var limit = limit(amount, workingDays ? Unit.WORKING_DAY : Unit.DAY);
        LocalDate end = days.nextWorking(FIRST.plusDays(offset));

        var back = Count.backward(end, limit, days);

        var forth = Count.forward(back.last(), limit, days);
        assertThat(forth.last()).isEqualTo(end);
        assertThat(forth.counted()).isEqualTo(back.counted());
    }

    @Property(tries = 400, seed = "20260302")
    void noLaterWorkingDayLeavesAFullTerm(@ForAll @IntRange(min = 0, max = DAYS_OF_STARTS) int offset,
                                          @ForAll @IntRange(min = 1, max = 40) int amount, @ForAll boolean workingDays) {
        var limit = limit(amount, workingDays ? Unit.WORKING_DAY : Unit.DAY);
        LocalDate end = FIRST.plusDays(offset);

        LocalDate start = Count.backward(end, limit, days).last();

        assertThat(Count.forward(start, limit, days).last()).isBeforeOrEqualTo(end);
        assertThat(Count.forward(days.nextWorking(start), limit, days).last()).isAfter(end);
    }
}
