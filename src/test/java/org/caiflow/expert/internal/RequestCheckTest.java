package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.expert.Committees.Request;
import org.caiflow.expert.Experts.Specialty;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Unit;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class RequestCheckTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final Instant INSTANT = NOW.atZone(PlatformClock.ZONE).toInstant();

    private final Law law = mock(Law.class);
    private final WorkCalendar calendar = mock(WorkCalendar.class);
    private final Cases cases = mock(Cases.class);
    private final ExpertMapper experts = mock(ExpertMapper.class);
    private final RequestCheck check = new RequestCheck(law, calendar, () -> INSTANT, cases, mock(Representatives.class),
            experts);

    @BeforeEach
    void anOpenedCase() {
        when(cases.get(1)).thenReturn(new Case(1, "CF-1", "采购", "420200", BudgetLevel.CITY, 7, 8L, Case.State.RUNNING, 0, null));
        when(experts.specialties()).thenReturn(List.of(new Specialty("A02", "音响", "Audio", "A")));
        when(law.require(eq("expert.draw-lead"), any(), any())).thenReturn(parameter("2", Unit.WORKING_DAY));
        when(law.require(eq("expert.call-answer"), any(), any())).thenReturn(parameter("60", Unit.MINUTE));
        when(calendar.daysBetween(any(), any(), any(), any())).thenReturn(2);
        when(calendar.due(any(), any(), any()))
                .thenReturn(new WorkCalendar.Term(INSTANT.plusSeconds(3600), null, List.of(), List.of()));
    }

    @Test
    void acceptsADrawTwoWorkingDaysBefore() {
        assertThat(keys(NOW.plusDays(2), List.of("A02"))).isEmpty();
    }

    @Test
    void refusesADrawThreeWorkingDaysBefore() {
        when(calendar.daysBetween(any(), any(), any(), any())).thenReturn(3);

        assertThat(keys(NOW.plusDays(3), List.of("A02"))).containsExactly("expert.draw-too-early");
    }

    @Test
    void refusesAnEvaluationThatIsOverOrBeginsNow() {
        assertThat(keys(NOW, List.of("A02"))).containsExactly("expert.evaluation-past");
        assertThat(keys(NOW.minusDays(1), List.of("A02"))).containsExactly("expert.evaluation-past");
    }

    @Test
    void refusesWhenTheTimeToAnswerIsLeftEmpty() {
        when(law.require(eq("expert.call-answer"), any(), any())).thenThrow(Refused.invalid(Ground.of("rules.value-empty")));

        assertThat(keys(NOW.plusDays(1), List.of("A02"))).containsExactly("rules.value-empty");
    }

    @Test
    void refusesAnEvaluationBeforeTheAnswersAreDue() {
        assertThat(keys(NOW.plusMinutes(60), List.of("A02"))).containsExactly("expert.no-time-to-answer");
        assertThat(keys(NOW.plusMinutes(61), List.of("A02"))).isEmpty();
    }

    @Test
    void tellsAllAtOnce() {
        when(calendar.daysBetween(any(), any(), any(), any())).thenReturn(9);

        assertThat(keys(NOW.plusMinutes(1), List.of("Z9", "A02", "A02", "A02", "A02", "A02"))).containsExactly(
                "expert.draw-too-early", "expert.no-time-to-answer", "expert.specialty-unknown", "expert.specialties-many");
    }

    private List<String> keys(LocalDateTime evaluation, List<String> specialties) {
        return check.check(new Request(1, 2, 3, specialties, false, evaluation, "评标室", null, null, null), 5).list().stream()
                .map(Ground::key).toList();
    }

    private static Parameter parameter(String value, Unit unit) {
        return new Parameter(1, "key", new BigDecimal(value), unit, false, "cn", null, LocalDate.of(2020, 1, 1), null, "条", true);
    }
}
