package org.caiflow.expert.process;

import org.caiflow.expert.Committees;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Seats that wait for an answer to their call. */
@Component
class CalledSeats implements Many {

    private final Committees committees;

    CalledSeats(Committees committees) {
        this.committees = committees;
    }

    @Override
    public String name() {
        return "calledSeats";
    }

    @Override
    public List<String> of(Step step) {
        return committees.called(step.packageId());
    }
}
