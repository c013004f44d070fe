package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Committees.Request;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Who may ask for a draw, whom the purchaser may send, and how small the committee may be. */
@Component
class Sides {

    private final Cases cases;
    private final People people;
    private final Law law;
    private final PlatformClock clock;

    Sides(Cases cases, People people, Law law, PlatformClock clock) {
        this.cases = cases;
        this.people = people;
        this.law = law;
        this.clock = clock;
    }

    void requireAgency(Actor by, Request request) {
        by.require(Role.AGENCY_MANAGER, cases.party(request.caseId(), request.packageId(), Party.AGENCY)
                .orElseThrow(() -> Refused.forbidden("identity.role-needed", Role.AGENCY_MANAGER.name())));
    }

    List<Person> peopleOfPurchaser(long caseId) {
        long purchaser = cases.get(caseId).purchaser();
        var found = new TreeMap<Long, Person>();
        for (Role role : Role.values()) {
            if (role.party() == Party.PURCHASER) {
                people.holding(role, purchaser).forEach(person -> found.put(person.id(), person));
            }
        }
        return found.values().stream().sorted(Comparator.comparing(Person::name)).toList();
    }

    /** The decision table may demand more; at a request it has not spoken yet. */
    int leastSize(Request request) {
        return law.require(request.complex() ? "committee.size-large" : "committee.size",
                cases.get(request.caseId()).scope(), clock.today()).value().intValueExact();
    }
}
