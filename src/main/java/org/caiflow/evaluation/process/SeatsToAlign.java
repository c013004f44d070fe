package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Scoring;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** All members while objective points differ. */
@Component
class SeatsToAlign implements Many {

    private final Scoring scoring;

    SeatsToAlign(Scoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public String name() {
        return "seatsToAlign";
    }

    @Override
    public List<String> of(Step step) {
        return scoring.toAlign(step.packageId());
    }
}
