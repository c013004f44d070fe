package org.caiflow.expert.internal;

import org.caiflow.expert.Application;
import org.caiflow.expert.Application.Level;
import org.caiflow.expert.Registrations.Validity;
import org.caiflow.kernel.Ground;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class EligibilityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BIRTH = LocalDate.of(1980, 5, 1);

    private final Law law = mock(Law.class);
    private final ExpertMapper experts = mock(ExpertMapper.class);
    private final Eligibility eligibility = new Eligibility(law, experts);

    @BeforeEach
    void theNumbersOfTheLaw() {
        when(law.require(eq("expert.title-years"), any(), any())).thenReturn(years("8"));
        when(law.require(eq("expert.age-below"), any(), any())).thenReturn(years("70"));
        when(law.require(eq("expert.clean-years"), any(), any())).thenReturn(years("3"));
        when(law.require(eq("expert.eligibility-period"), any(), any())).thenReturn(years("3"));
        when(law.find(eq("expert.eligibility-period"), any(), any())).thenReturn(Optional.of(years("3")));
    }

    @Test
    void takesAMiddleTitleWithEightYearsToTheDay() {
        assertThat(keys(Level.MID, DAY.minusYears(8), BIRTH, true)).isEmpty();
        assertThat(keys(Level.MID, DAY.minusYears(8).plusDays(1), BIRTH, true)).containsExactly("expert.years-short");
    }

    @Test
    void asksASeniorTitleForNoYears() {
        assertThat(keys(Level.SENIOR, DAY.minusDays(1), BIRTH, true)).isEmpty();
    }

    @Test
    void takesWhoTurnsSeventyTomorrowAndNotWhoDoesToday() {
        assertThat(keys(Level.SENIOR, DAY.minusYears(9), DAY.minusYears(70).plusDays(1), true)).isEmpty();
        assertThat(keys(Level.SENIOR, DAY.minusYears(9), DAY.minusYears(70), true)).containsExactly("expert.too-old");
    }

    @Test
    void refusesWhoWasBannedWithinTheYearsOrDoesNotDeclare() {
        var expert = new ExpertRow();
        expert.id = 5L;
        when(experts.ofPerson(1)).thenReturn(expert);
        when(experts.bannedSince(5, DAY.minusYears(3))).thenReturn(true);

        assertThat(keys(Level.SENIOR, DAY.minusYears(9), BIRTH, true)).containsExactly("expert.not-clean");
        when(experts.bannedSince(5, DAY.minusYears(3))).thenReturn(false);
        assertThat(keys(Level.SENIOR, DAY.minusYears(9), BIRTH, false)).containsExactly("expert.not-clean");
    }

    @Test
    void tellsAllAtOnce() {
        assertThat(keys(Level.MID, DAY.minusYears(1), DAY.minusYears(80), false))
                .containsExactly("expert.years-short", "expert.too-old", "expert.not-clean");
    }

    @Test
    void isValidForThePeriodAndNoLongerThanBelowSeventy() {
        assertThat(eligibility.validity(application(Level.SENIOR, DAY.minusYears(9), BIRTH, true), DAY))
                .contains(new Validity(DAY, LocalDate.of(2029, 3, 1)));
        assertThat(eligibility.validity(application(Level.SENIOR, DAY.minusYears(9), LocalDate.of(1957, 3, 2), true), DAY))
                .contains(new Validity(DAY, LocalDate.of(2027, 3, 1)));
    }

    private List<String> keys(Level level, LocalDate fieldSince, LocalDate birth, boolean clean) {
        return eligibility.check(1, application(level, fieldSince, birth, clean), DAY).stream().map(Ground::key).toList();
    }

    private static Application application(Level level, LocalDate fieldSince, LocalDate birth, boolean clean) {
        return new Application("420200", birth, "硕士", "工程师", level, fieldSince, "某研究院", null, null, List.of("A01"), List.of(), "某银行",
                clean, List.of());
    }

    private static Parameter years(String value) {
        return new Parameter(1, "key", new BigDecimal(value), Unit.YEAR, false, "cn", null, LocalDate.of(2020, 1, 1), null, "条", true);
    }
}
