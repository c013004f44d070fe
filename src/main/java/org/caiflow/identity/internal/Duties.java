package org.caiflow.identity.internal;

import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Grants and takes roles so that no one holds two duties that exclude each other (不相容岗位分离). */
@Component
class Duties {

    private final PersonMapper people;
    private final OrganisationMapper organisations;
    private final InstantSource time;

    Duties(PersonMapper people, OrganisationMapper organisations, InstantSource time) {
        this.people = people;
        this.organisations = organisations;
        this.time = time;
    }

    /** @param grantedBy null for the platform itself */
    void grant(Long grantedBy, long personId, long organisationId, Role role) {
        // two grants at once could each overlook the other: the person is locked
        var person = Optional.ofNullable(people.lock(personId))
                .orElseThrow(() -> Refused.unknown("identity.person-unknown"));
        var organisation = Optional.ofNullable(organisations.byId(organisationId))
                .orElseThrow(() -> Refused.unknown("identity.organisation-unknown"));
        check(person, organisation, role);
        people.insertMembership(personId, organisationId, role, grantedBy, time.instant().toEpochMilli());
    }

    private void check(PersonRow person, Organisation organisation, Role role) {
        List<Membership> held = people.membershipsOf(List.of(person.id())).stream()
                .map(PersonMapper.HeldRole::membership).toList();
        var grounds = new Grounds();
        grounds.unless(person.active(), Ground.of("identity.person-inactive").at("role"));
        grounds.unless(organisation.active(), Ground.of("identity.organisation-inactive").at("organisationId"));
        grounds.unless(role.party() == organisation.kind(),
                Ground.of("identity.role-unfit", role, organisation.kind()).at("role"));
        grounds.unless(held.stream().noneMatch(one -> one.role() == role && one.organisationId() == organisation.id()),
                Ground.of("identity.role-held", role).at("role"));
        for (Exclusion exclusion : people.exclusionsOf(role)) {
            held.stream().filter(one -> exclusion.hits(one, organisation.id())).forEach(one -> grounds.add(
                    Ground.of("identity.duties-exclude", role, one.role(), one.organisation()).at("role")
                            .under(exclusion.basis())));
        }
        grounds.refuseIfAny();
    }

    void revoke(long personId, long organisationId, Role role) {
        if (people.deleteMembership(personId, organisationId, role) != 1) {
            throw Refused.conflict("identity.role-not-held", role);
        }
        requireAnAdministrator();
    }

    /** Asked after the change: nobody may lock everybody out. */
    void requireAnAdministrator() {
        if (people.countHolding(Role.ADMINISTRATOR) == 0) {
            throw Refused.invalid(Ground.of("identity.last-administrator"));
        }
    }
}
