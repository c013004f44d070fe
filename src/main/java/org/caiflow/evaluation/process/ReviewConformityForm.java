package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reviews;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

@Component
class ReviewConformityForm implements TaskForm {

    private final Reviews reviews;

    ReviewConformityForm(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String form() {
        return "evaluation/review-conformity";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("bids", Fields.bids(reviews.toConform(step.packageId())));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        reviews.vote(step.actor(), step.seat(), step.packageId(), Fields.verdicts(answers));
        return Map.of();
    }
}
