package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Scoring;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Members whose sheet is missing. */
@Component
class SeatsToScore implements Many {

    private final Scoring scoring;

    SeatsToScore(Scoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public String name() {
        return "seatsToScore";
    }

    @Override
    public List<String> of(Step step) {
        return scoring.toScore(step.packageId());
    }
}
