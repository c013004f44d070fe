package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reviews;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Members who have not voted on the conformity yet. */
@Component
class SeatsToVote implements Many {

    private final Reviews reviews;

    SeatsToVote(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "seatsToVote";
    }

    @Override
    public List<String> of(Step step) {
        return reviews.toVote(step.packageId());
    }
}
