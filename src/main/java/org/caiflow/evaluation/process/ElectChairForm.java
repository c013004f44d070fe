package org.caiflow.evaluation.process;

import java.util.Map;
import org.caiflow.evaluation.Meetings;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

@Component
class ElectChairForm implements TaskForm {

    private final Meetings meetings;

    ElectChairForm(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String form() {
        return "evaluation/elect-chair";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("members", meetings.eligible(step.packageId()).stream().map(seat -> Map.of("value", seat.id(), "label", seat.label())).toList());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        meetings.choose(step.actor(), step.seat(), step.packageId(), answers.text("chair"));
        return Map.of();
    }
}
