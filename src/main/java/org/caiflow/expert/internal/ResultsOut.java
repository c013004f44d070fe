package org.caiflow.expert.internal;

import org.caiflow.workflow.Gates;
import org.springframework.stereotype.Component;

/** Whether the result on which a committee worked is public: from then on seats may stand beside names. */
@Component
class ResultsOut {

    private final Gates gates;

    ResultsOut(Gates gates) {
        this.gates = gates;
    }

    /** A gate that an earlier round passed says nothing about this round's committee. */
    boolean isOut(CommitteeRow committee) {
        return gates.passedAt(committee.caseId, committee.packageId, "result-published")
                .filter(at -> at.toEpochMilli() >= committee.requestedAt).isPresent();
    }
}
