package org.caiflow.expert.internal;

import org.caiflow.identity.Organisation;
import org.caiflow.identity.Party;
import org.caiflow.identity.Person;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose people may not sit (回避, 政府采购法实施条例第九条; 财库〔2016〕198号第十六条): purchaser, agency, bidders. Regulators never sit.
 */
final class Interests {

    private final Set<Long> organisations = new HashSet<>();
    private final Set<String> employers = new HashSet<>();

    Interests(Collection<Organisation> interested) {
        interested.forEach(organisation -> {
            organisations.add(organisation.id());
            employers.add(folded(organisation.name()));
            if (organisation.creditCode() != null) {
                employers.add(folded(organisation.creditCode()));
            }
        });
    }

    boolean employs(String employer) {
        return employers.contains(folded(employer));
    }

    boolean ties(Person person) {
        return person.memberships().stream().anyMatch(membership ->
                organisations.contains(membership.organisationId())
                        || membership.role().party() == Party.SUPERVISION);
    }

    private static String folded(String employer) {
        return employer.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
    }
}
