package org.caiflow.evaluation.process;

import java.util.Map;
import java.util.Objects;
import org.caiflow.evaluation.Meetings;
import org.caiflow.evaluation.Meetings.Pledge;
import org.caiflow.expert.Experts;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

@Component
class PledgeForm implements TaskForm {

    private final Meetings meetings;
    private final Experts experts;

    PledgeForm(Meetings meetings, Experts experts) {
        this.meetings = meetings;
        this.experts = experts;
    }

    @Override
    public String form() {
        return "evaluation/pledge";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("room", experts.seat(step.seat()).map(Experts.Seat::place).orElse(""));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean tied = "tied".equals(answers.text("ties"));
        meetings.pledge(step.actor(), step.seat(), step.packageId(),
                new Pledge(answers.text("room"), tied ? Objects.requireNonNullElse(answers.text("conflict"), "") : null));
        return Map.of();
    }
}
