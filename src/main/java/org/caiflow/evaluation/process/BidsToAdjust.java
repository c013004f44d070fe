package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reviews;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Valid bids without deductions yet. */
@Component
class BidsToAdjust implements Many {

    private final Reviews reviews;

    BidsToAdjust(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "bidsToAdjust";
    }

    @Override
    public List<String> of(Step step) {
        return reviews.toAdjust(step.packageId()).stream().map(bid -> Long.toString(bid.id())).toList();
    }
}
