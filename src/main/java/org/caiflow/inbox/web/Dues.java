package org.caiflow.inbox.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Scope;
import org.caiflow.rules.Unit;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Tasks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of a deadline how much is left, in working days where the calendar knows them. */
@Component
class Dues {

    private final PlatformClock clock;
    private final WorkCalendar calendar;
    private final MessageSource messages;

    Dues(PlatformClock clock, WorkCalendar calendar, MessageSource messages) {
        this.clock = clock;
        this.calendar = calendar;
        this.messages = messages;
    }

    /** The nearer of promise and law, as the list shows it. */
    Due of(Tasks.Item item, Locale locale) {
        Long at = item.dueAt() == null ? item.warnAt() : item.dueAt();
        return new Due(item.light(), at, words(at, item.light(), locale), shortAt(at, locale), null, List.of());
    }

    /** @param view null when the task has none */
    Due of(Deadlines.View view, Locale locale) {
        if (view == null) {
            return new Due(Tasks.Light.NONE, null, say("none", locale), null, null, List.of());
        }
        Instant due = view.due() == null ? view.warn() : view.due();
        Long at = due == null ? null : due.toEpochMilli();
        String words = view.state() == Deadlines.State.AWAITING_CALENDAR ? say("awaiting", locale) : words(at, view.light(), locale);
        return new Due(view.light(), at, words, shortAt(at, locale), view.article(), view.counted());
    }

    boolean isOver(Deadlines.View view) {
        return view.due() != null && view.due().isBefore(clock.now());
    }

    private String words(Long at, Tasks.Light light, Locale locale) {
        if (light == Tasks.Light.FROZEN) {
            return say("frozen", locale);
        }
        return at == null ? say("none", locale) : left(local(at), locale);
    }

    private String left(LocalDateTime due, Locale locale) {
        LocalDateTime now = clock.local();
        if (due.isBefore(now)) {
            long days = ChronoUnit.DAYS.between(due.toLocalDate(), now.toLocalDate());
            return days == 0 ? say("lateToday", locale) : say("late", locale, days);
        }
        if (due.toLocalDate().equals(now.toLocalDate())) {
            Duration left = Duration.between(now, due);
            return left.toHours() > 0 ? say("hours", locale, left.toHours()) : say("minutes", locale, Math.max(1, left.toMinutes()));
        }
        return daysLeft(now, due, locale);
    }

    private String daysLeft(LocalDateTime now, LocalDateTime due, Locale locale) {
        try {
            int working = calendar.daysBetween(now.toLocalDate(), due.toLocalDate(), Unit.WORKING_DAY, Scope.NATION.region());
            if (working > 0) {
                return say("workingDays", locale, working);
            }
        } catch (Refused unknownYear) {
            // calendar days are known in every year
        }
        return say("days", locale, ChronoUnit.DAYS.between(now.toLocalDate(), due.toLocalDate()));
    }

    private String shortAt(Long at, Locale locale) {
        if (at == null) {
            return null;
        }
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        LocalDateTime due = local(at);
        boolean thisYear = due.getYear() == clock.today().getYear();
        String day = english ? (thisYear ? "d MMM" : "d MMM uuuu") : (thisYear ? "M月d日" : "uuuu年M月d日");
        // a term of the law ends with its last day: the time says nothing there
        String time = due.getHour() == 23 && due.getMinute() == 59 ? "" : " HH:mm";
        return DateTimeFormatter.ofPattern(day + time, english ? Locale.UK : Locale.CHINA).format(due);
    }

    static LocalDateTime local(long at) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(at), PlatformClock.ZONE);
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("page.layout.due." + key, args, locale);
    }
}
