package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reviews;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

@Component
class PledgeForm implements TaskForm {

    private final Reviews reviews;

    PledgeForm(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String form() {
        return "evaluation/pledge";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        reviews.pledge(step.actor(), step.seat(), step.packageId(), answers.yes("noConflict"));
        return Map.of();
    }
}
