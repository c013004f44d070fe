package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.Evaluations;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Gates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

@Service
@Transactional(readOnly = true)
class EvaluationsOnRows implements Evaluations {

    private final Rounds rounds;
    private final Ranker ranker;
    private final AwardMapper awards;
    private final Organisations organisations;
    private final Gates gates;

    EvaluationsOnRows(Rounds rounds, Ranker ranker, AwardMapper awards, Organisations organisations, Gates gates) {
        this.rounds = rounds;
        this.ranker = ranker;
        this.awards = awards;
        this.organisations = organisations;
        this.gates = gates;
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
}
