package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reviews;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** The chair, while it has something to write down. */
@Component
class SeatToConclude implements Many {

    private final Reviews reviews;

    SeatToConclude(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "seatToConclude";
    }

    @Override
    public List<String> of(Step step) {
        return reviews.toFind(step.packageId());
    }
}
