package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reviews;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Bids that conform, whatever their price. */
@Component
class ConformingBids implements Many {

    private final Reviews reviews;

    ConformingBids(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "conformingBids";
    }

    @Override
    public List<String> of(Step step) {
        return reviews.conforming(step.packageId()).stream().map(bid -> Long.toString(bid.id())).toList();
    }
}
