package org.caiflow.expert.internal;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Component;

import java.util.List;

/** Who may see what of the pool: each expert what is its own, finance supervision its regions. Nobody else anything. */
@Component
class PoolSight {

    private final Organisations organisations;

    PoolSight(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Regions that the actor supervises, those below included; empty for who does not. */
    List<String> regions(Actor actor) {
        var own = actor.memberships().stream().filter(membership -> membership.role() == Role.SUPERVISOR).map(Membership::region).toList();
        return own.isEmpty() ? List.of() : organisations.regions().stream().map(Region::code)
                .filter(code -> organisations.lineOf(code).stream().anyMatch(own::contains)).toList();
    }

    /** @throws Refused (forbidden) for who supervises no region */
    List<String> requireRegions(Actor actor) {
        actor.as(Role.SUPERVISOR);
        return regions(actor);
    }

    /** @throws Refused (unknown): that someone is an expert is not told either */
    void requireOver(Actor actor, String region) {
        if (!regions(actor).contains(region)) {
            throw Refused.unknown("expert.no-entry");
        }
    }

    void requireVersions(Actor reader, long personId, List<String> regions) {
        if (reader.personId() != personId && regions(reader).stream().noneMatch(regions::contains)) {
            throw Refused.unknown("expert.no-entry");
        }
    }
}
