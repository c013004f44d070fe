package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.EvaluationRooms;
import org.caiflow.evaluation.Inquiries;
import org.caiflow.evaluation.Meetings;
import org.caiflow.evaluation.Meetings.Presence;
import org.caiflow.evaluation.Reports;
import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.Scoring;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Service
@Transactional(readOnly = true)
class RoomsOnRows implements EvaluationRooms {

    private final Rounds rounds;
    private final ReviewMapper reviewed;
    private final Steps steps;
    private final Heads heads;
    private final Cases cases;
    private final Host host;

    RoomsOnRows(Rounds rounds, ReviewMapper reviewed, Steps steps, Heads heads, Cases cases, Host host) {
        this.rounds = rounds;
        this.reviewed = reviewed;
        this.steps = steps;
        this.heads = heads;
        this.cases = cases;
        this.host = host;
    }

    /** What each part of the evaluation says is still missing. */
    @Service
    record Steps(Meetings meetings, Reviews reviews, Inquiries inquiries, Scoring scoring, Reports reports) {
    }

    @Override
    public Room room(Actor by, String caseNo, long packageId) {
        var kase = cases.byNo(caseNo).orElseThrow(RoomsOnRows::unknown);
        var round = rounds.find(packageId).filter(found -> found.caseId == kase.id()).orElseThrow(RoomsOnRows::unknown);
        var members = rounds.members(packageId);
        String own = members.stream().map(Seat::id).filter(by.seats()::contains).findFirst().orElse(null);
        if (members.isEmpty() || own == null && !isStaff(by, kase, packageId)) {
            throw unknown();
        }
        var head = heads.of(kase.id(), packageId);
        var chair = steps.meetings().chair(packageId).map(Seat::label).orElse(null);
        return new Room(kase.no(), kase.name(), head.packageNo(), head.packageName(), phase(round), members.get(0).evaluationAt(), members.get(0).place(), chair,
                mayReplace(by, round), own, lines(round, members, chair), steps.inquiries().of(packageId), steps.meetings().presence(packageId));
    }

    private boolean isStaff(Actor by, Case kase, long packageId) {
        boolean side = Stream.of(Party.PURCHASER, Party.AGENCY).map(party -> cases.party(kase.id(), packageId, party))
                .anyMatch(organisation -> organisation.filter(by::belongsTo).isPresent());
        return side || by.has(Role.SUPERVISOR) && cases.maySee(by, kase.id());
    }

    private boolean mayReplace(Actor by, RoundRow round) {
        boolean atWork = round.state == RoundRow.State.OPEN || round.state == RoundRow.State.RANKED;
        return atWork && (host.is(by, round) || by.has(Role.SUPERVISOR));
    }

    private Phase phase(RoundRow round) {
        long packageId = round.packageId;
        if (round.state != RoundRow.State.OPEN) {
            return round.state == RoundRow.State.RANKED ? Phase.SIGNING : Phase.DONE;
        }
        if (reviewed.reviews(round.id).isEmpty()) {
            return Phase.QUALIFICATION;
        }
        if (!steps.meetings().toPledge(packageId).isEmpty() || steps.meetings().chair(packageId).isEmpty()) {
            return Phase.MEETING;
        }
        if (!steps.reviews().toVote(packageId).isEmpty() || !steps.reviews().toFind(packageId).isEmpty()) {
            return Phase.REVIEW;
        }
        boolean asks = !steps.inquiries().asked(packageId).isEmpty() || !steps.inquiries().toJudge(packageId).isEmpty();
        return asks ? Phase.QUESTIONS : Phase.SCORING;
    }

    private List<Line> lines(RoundRow round, List<Seat> members, String chair) {
        long packageId = round.packageId;
        var pledge = new HashSet<>(steps.meetings().toPledge(packageId));
        var vote = new HashSet<>(steps.reviews().toVote(packageId));
        var judge = new HashSet<>(steps.inquiries().toJudge(packageId));
        var score = new HashSet<>(steps.scoring().toScore(packageId));
        Set<String> sign = round.state == RoundRow.State.OPEN ? all(members) : new HashSet<>(steps.reports().toSign(packageId));
        Map<String, Presence> last = steps.meetings().presence(packageId).stream()
                .collect(Collectors.toMap(Presence::label, Function.identity(), (first, later) -> later));
        return members.stream().map(member -> {
            var presence = Optional.ofNullable(last.get(member.label()));
            return new Line(member.id(), member.label(), member.kind(), member.label().equals(chair), presence.map(Presence::room).orElse(null),
                    presence.map(Presence::here).orElse(null), !pledge.contains(member.id()), !vote.contains(member.id()), !judge.contains(member.id()),
                    !score.contains(member.id()), !sign.contains(member.id()));
        }).toList();
    }

    private static Set<String> all(List<Seat> members) {
        return members.stream().map(Seat::id).collect(Collectors.toSet());
    }

    private static Refused unknown() {
        return Refused.unknown("case.unknown");
    }
}
