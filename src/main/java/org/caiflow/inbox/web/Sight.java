package org.caiflow.inbox.web;

import org.caiflow.archive.Papers;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

/** What of a project a person may read. Being allowed to see the case comes first; staff papers need a side of their own. */
@Component
class Sight {

    private final Cases cases;

    Sight(Cases cases) {
        this.cases = cases;
    }

    boolean mayRead(Actor actor, Case project, Papers.Paper paper) {
        return switch (paper.openTo()) {
            case PUBLIC -> true;
            case PARTIES -> cases.maySee(actor, project.id());
            case STAFF -> cases.isStaff(actor, project);
        };
    }

    /** @throws Refused (unknown), as if the paper did not exist */
    void requireStaff(Actor actor, Case project) {
        if (!cases.isStaff(actor, project)) {
            throw Refused.unknown("archive.no-such-paper");
        }
    }
}
