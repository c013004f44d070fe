package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.internal.Draw.Missing;
import org.caiflow.expert.internal.Draw.Pick;
import org.caiflow.identity.Organisations;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who may be drawn for a committee, and the draw among them. */
@Component
class Drawing {

    private final ExpertMapper experts;
    private final SeatHolders holders;
    private final Cases cases;
    private final Organisations organisations;
    private final CommitteeInterests interests;
    private final Lot lot;

    Drawing(ExpertMapper experts, SeatHolders holders, Cases cases, Organisations organisations,
            CommitteeInterests interests, Lot lot) {
        this.experts = experts;
        this.holders = holders;
        this.cases = cases;
        this.organisations = organisations;
        this.interests = interests;
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
        var day = LocalDate.ofInstant(committee.evaluation(), PlatformClock.ZONE);
        var against = interests.of(committee);
        var missing = needed.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> new Missing(entry.getKey(), entry.getValue(),
                        experts.candidates(regions, entry.getKey(), day)))
                .toList();
        return new Draw(order).pick(missing, candidate -> maySit(committee, against, candidate));
    }

    private boolean maySit(CommitteeRow committee, Interests interests, Draw.Candidate candidate) {
        // before the first draw a committee has no seats, and no id at the try-out of a request
        return interests.against(candidate).isEmpty()
                && (committee.id == null || !holders.knows(committee.id, candidate.personId()));
    }

    private static final class InOrder implements Lot {
        @Override
        public <T> List<T> order(List<T> candidates) {
            return candidates;
        }
    }
}
