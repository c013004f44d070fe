package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reviews;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

@Component
class ReviewQualificationForm implements TaskForm {

    private final Reviews reviews;

    ReviewQualificationForm(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String form() {
        return "evaluation/review-qualification";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("bids", Fields.bids(reviews.toQualify(step.packageId())));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        reviews.qualify(step.actor(), step.packageId(), Fields.verdicts(answers));
        return Map.of();
    }
}
