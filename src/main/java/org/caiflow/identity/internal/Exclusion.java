package org.caiflow.identity.internal;

import org.caiflow.identity.Membership;
import org.caiflow.identity.Role;

/**
 * Two duties that exclude each other (不相容岗位), seen from the one that is to be granted.
 *
 * @param basis the rule behind it; null where it is internal control only
 */
record Exclusion(Role other, Reach reach, String basis) {

    enum Reach { ORGANISATION, ANYWHERE }

    boolean hits(Membership held, long organisationId) {
        return held.role() == other && (reach == Reach.ANYWHERE || held.organisationId() == organisationId);
    }
}
