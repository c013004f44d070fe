package org.caiflow.expert.process;

import org.caiflow.expert.Experts;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Everyone who sits, the purchaser's representative included. */
@Component
class CommitteeSeats implements Many {

    private final Experts experts;

    CommitteeSeats(Experts experts) {
        this.experts = experts;
    }

    @Override
    public String name() {
        return "committeeSeats";
    }

    @Override
    public List<String> of(Step step) {
        return experts.committee(step.packageId()).stream().filter(Experts.Seat::sits).map(Experts.Seat::id).toList();
    }
}
