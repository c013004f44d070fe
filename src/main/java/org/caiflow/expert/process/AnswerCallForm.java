package org.caiflow.expert.process;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Committees;
import org.caiflow.expert.Experts;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.time.LocalDateTime;
import java.util.Map;

@Component
class AnswerCallForm implements TaskForm {

    private final Committees committees;
    private final Experts experts;

    AnswerCallForm(Committees committees, Experts experts) {
        this.committees = committees;
        this.experts = experts;
    }

    @Override
    public String form() {
        return "expert/answer-call";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var seat = experts.seat(step.seat()).orElseThrow();
        return Map.of("evaluationAt", LocalDateTime.ofInstant(seat.evaluationAt(), PlatformClock.ZONE).toString(),
                "place", seat.place());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        committees.answer(step.actor(), step.seat(), "accept".equals(answers.text("decision")), answers.text("reason"));
        return Map.of();
    }
}
