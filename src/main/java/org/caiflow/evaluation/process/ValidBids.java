package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reviews;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

@Component
class ValidBids implements Many {

    private final Reviews reviews;

    ValidBids(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "validBids";
    }

    @Override
    public List<String> of(Step step) {
        return reviews.valid(step.packageId()).stream().map(bid -> Long.toString(bid.id())).toList();
    }
}
