package org.caiflow.calendar;

import org.caiflow.identity.BudgetLevel;
import org.caiflow.rules.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Questions about days and deadlines as they come from outside, as text (期限计算器). Every ground of a refusal is told at once. */
public interface Calculator {

    /** @param from first day, such as {@code 2026-03-02}; @param to last day */
    List<WorkCalendar.Day> days(String region, String from, String to);

    /** Rules that can be asked for: every key with a time somewhere, in order. */
    List<String> rules();

    /** @throws org.caiflow.kernel.Refused with every ground */
    Answer calculate(Question question);

    /**
     * @param rule      key of a parameter
     * @param from      {@code 2026-03-02} or {@code 2026-03-02T09:00}; the end of the term when counting backwards
     * @param region    code; null or empty for the whole country
     * @param level     name of a {@link BudgetLevel}; null or empty where it does not matter
     * @param backwards asks for the latest start instead of the end
     */
    record Question(String rule, String from, String region, String level, boolean backwards) {
    }

    /** @param from the day from which was counted */
    record Answer(Parameter rule, String region, LocalDate from, boolean backwards, WorkCalendar.Term term) {

        /** The day at which the count arrived. */
        public LocalDate day() {
            return LocalDate.ofInstant(term.due(), PlatformClock.ZONE);
        }
    }
}
