package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Committees.Member;
import org.caiflow.expert.Committees.Panel;
import org.caiflow.expert.Experts.Named;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Committees as the staff of a case sees them. Names stay under their seats until shortly before the evaluation for agency and purchaser, where the place
 * lets them (江苏省政府采购评审专家管理办法第二十四条), and until the result for everyone else.
 */
@Component
class Panels {

    static final String NAMES_LEAD = "expert.list-decryption";

    private final CommitteeMapper committees;
    private final LotMapper lots;
    private final SeatNames names;
    private final ResultsOut results;
    private final Cases cases;
    private final Law law;
    private final PlatformClock clock;

    Panels(CommitteeMapper committees, LotMapper lots, SeatNames names, ResultsOut results, Cases cases, Law law, PlatformClock clock) {
        this.committees = committees;
        this.lots = lots;
        this.names = names;
        this.results = results;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    List<Panel> of(Actor staff, String caseNo) {
        Case kase = cases.require(staff, caseNo);
        if (!cases.hasStaffSide(staff, kase)) {
            throw Refused.unknown("expert.no-committee");
        }
        return committees.ofCase(kase.id()).stream().map(committee -> panel(staff, kase, committee)).toList();
    }

    private Panel panel(Actor staff, Case kase, CommitteeRow committee) {
        Instant from = namesFrom(kase, committee);
        boolean side = staff.belongsTo(kase.purchaser()) || kase.agency() != null && staff.belongsTo(kase.agency());
        boolean open = results.isOut(committee) || side && from != null && !clock.now().isBefore(from);
        Map<String, Named> named = open ? names.ofMembers(committee).stream().collect(Collectors.toMap(Named::seat, Function.identity())) : Map.of();
        return new Panel(committee.packageId, committee.state.name(), committee.evaluation(), committee.place, from,
                committees.seats(committee.id).stream().map(seat -> member(seat, named.get(seat.seat))).toList(),
                lots.ofCommittee(committee.id).stream().map(lot -> lot.commitment).toList());
    }

    private Instant namesFrom(Case kase, CommitteeRow committee) {
        return law.find(NAMES_LEAD, kase.scope(), clock.today()).filter(lead -> lead.value() != null)
                .map(lead -> committee.evaluation().minus(Duration.ofMinutes(lead.value().longValue()))).orElse(null);
    }

    private static Member member(SeatRow seat, Named named) {
        return new Member(seat.seat, seat.label, seat.kind.name(), seat.specialty, seat.state.name(), named == null ? null : named.name(),
                named == null ? null : named.employer(), seat.selfSelected);
    }
}
