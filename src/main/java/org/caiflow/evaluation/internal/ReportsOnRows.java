package org.caiflow.evaluation.internal;

import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Reports;
import org.caiflow.evaluation.internal.RoundRow.State;
import org.caiflow.evaluation.internal.ScoreMapper.SignatureRow;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Service
@Transactional
class ReportsOnRows implements Reports {

    private static final String DISSENT = "财政部令第87号第六十一条";

    private final Rounds rounds;
    private final Ranker ranker;
    private final ReportFacts facts;
    private final ScoreMapper scores;
    private final EvaluationPapers papers;
    private final AwardTerm term;
    private final Tenders tenders;
    private final Cases cases;
    private final PlatformClock clock;

    ReportsOnRows(Rounds rounds, Ranker ranker, ReportFacts facts, ScoreMapper scores, EvaluationPapers papers, AwardTerm term,
                  Tenders tenders, Cases cases, PlatformClock clock) {
        this.rounds = rounds;
        this.ranker = ranker;
        this.facts = facts;
        this.scores = scores;
        this.papers = papers;
        this.term = term;
        this.tenders = tenders;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void rank(long packageId) {
        var round = rounds.locked(packageId, State.OPEN);
        ranker.rank(round, rounds.members(packageId).size());
        rounds.update(round);
        rounds.tell(round, null, "evaluation.ranked", ranker.ranked(round).size());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ranked> ranked(long packageId) {
        return ranker.ranked(computed(packageId));
    }

    @Override
    public void sign(Actor by, String seat, long packageId, boolean agrees, String dissent) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.locked(packageId, State.RANKED);
        if (scores.signatures(round.id).stream().anyMatch(signature -> signature.seat().equals(seat))) {
            throw Refused.conflict("evaluation.stale");
        }
        if (!agrees && (dissent == null || dissent.isBlank())) {
            throw Refused.invalid(Ground.of("evaluation.dissent-missing").at("dissent").under(DISSENT));
        }
        scores.insertSignature(round.id, new SignatureRow(seat, agrees, agrees ? null : dissent), clock.now().toEpochMilli());
        rounds.tell(round, member.label(), agrees ? "evaluation.signed" : "evaluation.dissented");
    }

    @Override
    public String render(long packageId) {
        var round = rounds.locked(packageId, State.RANKED);
        if (scores.signatures(round.id).size() != rounds.members(packageId).size()) {
            throw Refused.conflict("evaluation.signatures-missing");
        }
        round.reportPaper = papers.file(round.caseId, packageId, "evaluation-report", facts.of(round), OpenTo.STAFF);
        round.reportedAt = clock.now().toEpochMilli();
        round.state = State.REPORTED;
        rounds.update(round);
        tenders.mark(packageId, PackageState.EVALUATED, null);
        rounds.tell(round, null, "evaluation.reported");
        return round.reportPaper;
    }

    @Override
    public void deliver(Actor by, long packageId, String remark) {
        var round = rounds.locked(packageId, State.REPORTED);
        by.require(Role.AGENCY_MANAGER, cases.party(round.caseId, packageId, Party.AGENCY).orElseThrow());
        round.deliveredAt = clock.now().toEpochMilli();
        round.state = State.DELIVERED;
        rounds.update(round);
        term.start(round);
        rounds.tell(round, by.name(), "evaluation.delivered");
    }

    @Override
    @Transactional(readOnly = true)
    public Report report(long packageId) {
        return facts.of(computed(packageId));
    }

    private RoundRow computed(long packageId) {
        return rounds.find(packageId).filter(round -> round.state != State.OPEN)
                .orElseThrow(() -> Refused.conflict("evaluation.not-ranked"));
    }
}
