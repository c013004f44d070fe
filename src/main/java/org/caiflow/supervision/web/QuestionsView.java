package org.caiflow.supervision.web;

import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.supervision.Questions.Answer;
import org.caiflow.supervision.Questions.Sheet;
import org.caiflow.supervision.Questions.State;

import java.util.List;
import java.util.Map;

/** Page {@code supervision/questions}. @param typed what was refused; null otherwise */
public record QuestionsView(Sheet sheet, Map<String, String> regions, List<Told> grounds, Typed typed) {

    /** @param answer null where supervision writes */
    public record Typed(long question, Answer answer, String words) {
    }

    public long open() {
        return sheet.questions().stream().filter(one -> one.state() == State.OPEN).count();
    }
}
