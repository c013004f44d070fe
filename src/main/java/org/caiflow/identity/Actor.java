package org.caiflow.identity;

import org.caiflow.kernel.Refused;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The person who acts, as every service takes it. Built at sign-in or from an API token; controllers receive it as an argument.
 *
 * @param seats committee seats that this person holds as an expert; opaque ids, never shown beside the name
 */
public record Actor(long personId, String login, String name, List<Membership> memberships, Set<String> seats)
        implements Serializable {

    public boolean has(Role role) {
        return memberships.stream().anyMatch(membership -> membership.role() == role);
    }

    public boolean has(Role role, long organisationId) {
        return memberships.stream()
                .anyMatch(membership -> membership.role() == role && membership.organisationId() == organisationId);
    }

    public boolean belongsTo(long organisationId) {
        return memberships.stream().anyMatch(membership -> membership.organisationId() == organisationId);
    }

    /** The one organisation in which the person holds the role. @throws Refused when there is none */
    public Membership as(Role role) {
        return memberships.stream().filter(membership -> membership.role() == role).findFirst()
                .orElseThrow(() -> Refused.forbidden("identity.role-needed", role));
    }

    /** @throws Refused (forbidden) when the person lacks the role in the organisation */
    public void require(Role role, long organisationId) {
        if (!has(role, organisationId)) {
            throw Refused.forbidden("identity.role-needed", role);
        }
    }

    /** The audiences whose tasks this person may do: {@code org:<id>:<ROLE>}, {@code seat:<id>} and {@code person:<id>}. */
    public Set<String> audiences() {
        var audiences = new TreeSet<String>();
        memberships.forEach(membership -> audiences.add(audience(membership.organisationId(), membership.role())));
        seats.forEach(seat -> audiences.add("seat:" + seat));
        audiences.add(audience(personId));
        return audiences;
    }

    /** Of what concerns one person alone, such as an application that came back. */
    public static String audience(long personId) {
        return "person:" + personId;
    }

    public static String audience(long organisationId, Role role) {
        return "org:" + organisationId + ":" + role.name();
    }
}
