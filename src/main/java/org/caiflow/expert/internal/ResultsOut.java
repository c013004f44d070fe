package org.caiflow.expert.internal;

import org.caiflow.workflow.Gates;
import org.springframework.stereotype.Component;

/**
 * Whether the result on which a committee worked is public, also that its package failed (废标): from then on seats may stand beside names
 * (财政部令第87号第四十七条).
 */
@Component
class ResultsOut {

    private final Gates gates;

    ResultsOut(Gates gates) {
        this.gates = gates;
    }

    boolean isOut(CommitteeRow committee) {
        return isPast(committee, "result-published") || isPast(committee, "failure-published");
    }

    /** A gate that an earlier round passed says nothing about this round's committee. */
    boolean isPast(CommitteeRow committee, String gate) {
        return gates.passedAt(committee.caseId, committee.packageId, gate).filter(at -> at.toEpochMilli() >= committee.requestedAt).isPresent();
    }
}
