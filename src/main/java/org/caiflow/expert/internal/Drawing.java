package org.caiflow.expert.internal;

import org.caiflow.expert.Recusals;
import org.caiflow.expert.internal.Draw.Missing;
import org.caiflow.expert.internal.Draw.Pick;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may be drawn for a committee, and the draw among them. */
@Component
class Drawing {

    private final ExpertMapper experts;
    private final SeatHolders holders;
    private final Cases cases;
    private final Organisations organisations;
    private final People people;
    private final Recusals recusals;
    private final Lot lot;

    Drawing(ExpertMapper experts, SeatHolders holders, Cases cases, Organisations organisations, People people,
            Recusals recusals, Lot lot) {
        this.experts = experts;
        this.holders = holders;
        this.cases = cases;
        this.organisations = organisations;
        this.people = people;
        this.recusals = recusals;
        this.lot = lot;
    }

    /** At random. @param needed experts by specialty; the answer is shorter where the pool is */
    List<Pick> draw(CommitteeRow committee, Map<String, Integer> needed) {
        return pick(lot, committee, needed);
    }

    /** How many could be drawn, at most as many as needed; nothing is drawn. */
    List<Pick> tryOut(CommitteeRow committee, Map<String, Integer> needed) {
        return pick(new InOrder(), committee, needed);
    }

    private List<Pick> pick(Lot order, CommitteeRow committee, Map<String, Integer> needed) {
        var regions = organisations.lineOf(cases.get(committee.caseId).region());
        var interests = interests(committee);
        var missing = needed.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> new Missing(entry.getKey(), entry.getValue(),
                        experts.candidates(regions, entry.getKey())))
                .toList();
        return new Draw(order).pick(missing, candidate -> maySit(committee, interests, candidate));
    }

    private boolean maySit(CommitteeRow committee, Interests interests, Draw.Candidate candidate) {
        if (interests.employs(candidate.employer())) {
            return false;
        }
        // before the first draw a committee has no seats, and no id at the try-out of a request
        if (committee.id != null && holders.knows(committee.id, candidate.personId())) {
            return false;
        }
        var person = people.get(candidate.personId());
        return person.active() && !interests.ties(person);
    }

    private Interests interests(CommitteeRow committee) {
        var interested = new HashSet<>(recusals.interested(committee.packageId));
        Stream.of(Party.PURCHASER, Party.AGENCY)
                .forEach(side -> cases.party(committee.caseId, committee.packageId, side).ifPresent(interested::add));
        return new Interests(interested.stream().map(organisations::get).toList());
    }

    private static final class InOrder implements Lot {
        @Override
        public <T> List<T> order(List<T> candidates) {
            return candidates;
        }
    }
}
