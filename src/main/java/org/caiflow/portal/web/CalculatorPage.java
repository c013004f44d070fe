package org.caiflow.portal.web;

import org.caiflow.calendar.Calculator.Answer;
import org.caiflow.calendar.Calculator.Question;
import org.caiflow.calendar.WorkCalendar.Day;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.Region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Model of {@code templates/portal/calculator.ftlh}.
 *
 * @param answer  null when it was refused
 * @param picture whole months around the term; empty when there is nothing to show or a year in it is unknown
 */
public record CalculatorPage(List<String> rules, List<Region> regions, Question question, Answer answer, List<Day> picture,
                             List<Told> grounds) {

    public List<BudgetLevel> levels() {
        return List.of(BudgetLevel.values());
    }

    /** What each day of the picture is to the term, by ISO date. */
    public Map<String, Mark> marks() {
        var marks = new HashMap<String, Mark>();
        List<LocalDate> counted = answer.term().counted();
        for (int i = 0; i < counted.size(); i++) {
            marks.put(counted.get(i).toString(), new Mark("counted", i + 1));
        }
        answer.term().rolled().forEach(day -> marks.put(day.toString(), new Mark("rolled", 0)));
        marks.put(answer.from().toString(), new Mark(answer.backwards() ? "due" : "start", 0));
        marks.put(answer.day().toString(), new Mark(answer.backwards() ? "start" : "due", 0));
        return marks;
    }

    /** @param no of the counted day; 0 for none */
    public record Mark(String kind, int no) {
    }
}
