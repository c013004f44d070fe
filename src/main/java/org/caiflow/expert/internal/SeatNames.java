package org.caiflow.expert.internal;

import org.caiflow.expert.Experts.Named;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Gates;
import org.springframework.stereotype.Component;

import java.util.List;

/** Opens the seats to names, once the procedure allows it. */
@Component
class SeatNames {

    private final CommitteeMapper committees;
    private final SeatHolders holders;
    private final ExpertMapper experts;
    private final People people;
    private final Organisations organisations;
    private final Cases cases;
    private final Gates gates;
    private final ResultsOut results;

    SeatNames(CommitteeMapper committees, SeatHolders holders, ExpertMapper experts, People people,
              Organisations organisations, Cases cases, Gates gates, ResultsOut results) {
        this.committees = committees;
        this.holders = holders;
        this.experts = experts;
        this.people = people;
        this.organisations = organisations;
        this.cases = cases;
        this.gates = gates;
        this.results = results;
    }

    List<Named> after(long packageId, String gate) {
        var committee = committees.latest(packageId);
        if (committee == null) {
            return List.of();
        }
        if (!results.isPast(committee, gate)) {
            gates.require(committee.caseId, packageId, gate);
            throw Refused.forbidden("expert.names-secret");
        }
        return ofMembers(committee);
    }

    /** Whoever asks has made sure that they may be known. */
    List<Named> ofMembers(CommitteeRow committee) {
        return committees.seats(committee.id).stream().filter(seat -> seat.state == SeatRow.State.ACCEPTED)
                .map(seat -> named(committee, seat)).toList();
    }

    private Named named(CommitteeRow committee, SeatRow seat) {
        long personId = holders.personIn(seat.seat);
        String name = people.get(personId).name();
        if (seat.kind == SeatRow.Kind.PURCHASER) {
            return new Named(seat.seat, seat.label, name,
                    organisations.get(cases.get(committee.caseId).purchaser()).name(), seat.label, false);
        }
        var expert = experts.ofPerson(personId);
        return new Named(seat.seat, seat.label, name, expert.employer, expert.title, seat.selfSelected);
    }
}
