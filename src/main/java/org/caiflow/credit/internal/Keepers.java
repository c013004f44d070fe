package org.caiflow.credit.internal;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Component;

/** Finance supervision keeps the records of its region and of those below it. */
@Component
class Keepers {

    private final Organisations organisations;

    Keepers(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The region for which the actor records. @throws Refused (forbidden) for who supervises none */
    String region(Actor actor) {
        return actor.as(Role.SUPERVISOR).region();
    }

    boolean keeps(Actor actor, String region) {
        var line = organisations.lineOf(region);
        return actor.memberships().stream().filter(membership -> membership.role() == Role.SUPERVISOR).map(Membership::region).anyMatch(line::contains);
    }

    /** @throws Refused (forbidden) */
    void require(Actor actor, String region) {
        region(actor);
        if (!keeps(actor, region)) {
            throw Refused.forbidden("credit.other-region", organisations.region(region).name());
        }
    }
}
