package org.caiflow.evaluation.internal;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

/** Who may act on the course of an evaluation from outside the committee: the agency that hosts it, and supervision. */
@Component
class Host {

    private final Cases cases;

    Host(Cases cases) {
        this.cases = cases;
    }

    boolean is(Actor by, RoundRow round) {
        return cases.party(round.caseId, round.packageId, Party.AGENCY).filter(agency -> by.has(Role.AGENCY_MANAGER, agency)).isPresent();
    }

    /** @throws org.caiflow.kernel.Refused for everyone else */
    void require(Actor by, RoundRow round) {
        if (!is(by, round)) {
            by.as(Role.SUPERVISOR);
            cases.require(by, cases.get(round.caseId).no());
        }
    }
}
