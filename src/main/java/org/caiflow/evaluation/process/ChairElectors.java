package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Meetings;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Members who elect the chair; nobody while one sits. */
@Component
class ChairElectors implements Many {

    private final Meetings meetings;

    ChairElectors(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "chairElectors";
    }

    @Override
    public List<String> of(Step step) {
        return meetings.electors(step.packageId());
    }
}
