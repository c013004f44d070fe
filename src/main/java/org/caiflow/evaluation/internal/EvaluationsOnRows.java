package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.Evaluations;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Gates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Service
@Transactional(readOnly = true)
class EvaluationsOnRows implements Evaluations {

    private final Rounds rounds;
    private final Ranker ranker;
    private final AwardMapper awards;
    private final Organisations organisations;
    private final Gates gates;
    private final Cases cases;

    EvaluationsOnRows(Rounds rounds, Ranker ranker, AwardMapper awards, Organisations organisations, Gates gates, Cases cases) {
        this.rounds = rounds;
        this.ranker = ranker;
        this.awards = awards;
        this.organisations = organisations;
        this.gates = gates;
        this.cases = cases;
    }

    @Override
    public List<Ranked> ranking(long packageId) {
        // the round's own state beside the gate: a gate of an earlier round stays passed
        var round = rounds.find(packageId)
                .filter(found -> found.state == RoundRow.State.REPORTED || found.state == RoundRow.State.DELIVERED)
                .orElseThrow(() -> Refused.conflict("evaluation.not-ranked"));
        gates.require(round.caseId, packageId, "evaluated");
        return ranker.ranked(round);
    }

    @Override
    public Optional<Award> award(long packageId) {
        return rounds.find(packageId).map(round -> awards.ofRound(round.id))
                .map(award -> award.view(organisations.get(award.supplier).name()));
    }

    @Override
    public Seen seen(Actor actor, String caseNo, long packageId) {
        var kase = cases.byNo(caseNo).filter(found -> isOf(found, packageId)).orElseThrow(EvaluationsOnRows::unknown);
        if (isStaff(actor, kase, packageId)) {
            return new Seen(kase.id(), true, ranking(packageId));
        }
        var lines = isPublished(kase, packageId) ? ranking(packageId) : List.<Ranked>of();
        if (lines.stream().noneMatch(line -> actor.belongsTo(line.supplier()))) {
            throw unknown();
        }
        long winner = award(packageId).orElseThrow(EvaluationsOnRows::unknown).supplier();
        return new Seen(kase.id(), false, lines.stream()
                .filter(line -> line.supplier() == winner || actor.belongsTo(line.supplier())).toList());
    }

    private boolean isOf(Case kase, long packageId) {
        return rounds.find(packageId).filter(round -> round.caseId == kase.id()).isPresent();
    }

    private boolean isStaff(Actor actor, Case kase, long packageId) {
        boolean side = Stream.of(Party.PURCHASER, Party.AGENCY).map(party -> cases.party(kase.id(), packageId, party))
                .anyMatch(organisation -> organisation.filter(actor::belongsTo).isPresent());
        boolean supervises = actor.memberships().stream().anyMatch(one -> one.role().party() == Party.SUPERVISION);
        return side || (supervises && cases.maySee(actor, kase.id()));
    }

    private boolean isPublished(Case kase, long packageId) {
        var computed = rounds.find(packageId).map(round -> round.computedAt).orElse(null);
        return computed != null && gates.passedAt(kase.id(), packageId, "result-published")
                .filter(at -> at.toEpochMilli() >= computed).isPresent();
    }

    private static Refused unknown() {
        return Refused.unknown("case.unknown");
    }
}
