package org.caiflow.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Unit;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Deadlines.State;
import org.caiflow.workflow.Tasks.Light;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a deadline says on Monday 2026-03-02, 09:30 in China. */
class DuesTest {

    private static final PlatformClock CLOCK = () -> Instant.parse("2026-03-02T01:30:00Z");

    private final WorkCalendar calendar = mock(WorkCalendar.class);
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Dues dues = new Dues(CLOCK, calendar, messages);

    @BeforeEach
    void readMessages() {
        messages.setBasename("messages/layout");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void countsWorkingDaysAndLeavesOutTheTimeOfATermOfTheLaw() {
        when(calendar.daysBetween(any(), eq(LocalDate.of(2026, 3, 5)), eq(Unit.WORKING_DAY), any())).thenReturn(3);

        assertThat(said("2026-03-05T17:00", State.RUNNING)).isEqualTo("剩 3 个工作日|3月5日 17:00");
        assertThat(said("2026-03-05T23:59", State.RUNNING)).isEqualTo("剩 3 个工作日|3月5日");
    }

    @Test
    void countsCalendarDaysWhereTheYearIsUnknown() {
        when(calendar.daysBetween(any(), any(), any(), any())).thenThrow(Refused.unknown("calendar.year-unknown"));

        assertThat(said("2027-03-02T17:00", State.RUNNING)).isEqualTo("剩 365 天|2027年3月2日 17:00");
    }

    @Test
    void saysHoursMinutesAndHowLate() {
        assertThat(said("2026-03-02T17:00", State.RUNNING)).startsWith("剩 7 小时");
        assertThat(said("2026-03-02T09:30", State.RUNNING)).startsWith("剩 1 分钟");
        assertThat(said("2026-03-02T09:00", State.RUNNING)).startsWith("已逾期|");
        assertThat(said("2026-02-27T17:00", State.RUNNING)).startsWith("已逾期 3 天");
    }

    @Test
    void saysThatItWaitsForTheCalendar() {
        var view = new Deadlines.View("k", "r", "第一条", CLOCK.now(), null, null, State.AWAITING_CALENDAR, Light.NONE, List.of(), null);

        assertThat(dues.of(view, Locale.SIMPLIFIED_CHINESE).words()).isEqualTo("待公布放假安排");
        assertThat(dues.of((Deadlines.View) null, Locale.ENGLISH).words()).isEqualTo("No deadline");
    }

    private String said(String due, State state) {
        Instant at = ZonedDateTime.parse(due + ":00+08:00").toInstant();
        var view = new Deadlines.View("k", "r", "第一条", CLOCK.now(), at, null, state, Light.GREEN, List.of(), null);
        Due shown = dues.of(view, Locale.SIMPLIFIED_CHINESE);
        return shown.words() + "|" + shown.shortAt();
    }
}
