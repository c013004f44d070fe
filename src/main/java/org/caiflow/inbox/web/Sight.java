package org.caiflow.inbox.web;

import org.caiflow.archive.Papers;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
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
            case STAFF -> isStaff(actor, project);
        };
    }

    /** Purchaser and agency of this case, and who supervises it. */
    boolean isStaff(Actor actor, Case project) {
        return cases.maySee(actor, project.id()) && hasStaffSide(actor, project);
    }

    /** Of a case that the actor may see. */
    boolean hasStaffSide(Actor actor, Case project) {
        return actor.memberships().stream().anyMatch(membership ->
                membership.organisationId() == project.purchaser()
                        || Long.valueOf(membership.organisationId()).equals(project.agency())
                        || membership.role().party() == Party.SUPERVISION);
    }

    /** @throws Refused (unknown), as if the paper did not exist */
    void requireStaff(Actor actor, Case project) {
        if (!isStaff(actor, project)) {
            throw Refused.unknown("archive.no-such-paper");
        }
    }
}
