package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Meetings;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Members who have not pledged yet. */
@Component
class SeatsToPledge implements Many {

    private final Meetings meetings;

    SeatsToPledge(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "seatsToPledge";
    }

    @Override
    public List<String> of(Step step) {
        return meetings.toPledge(step.packageId());
    }
}
