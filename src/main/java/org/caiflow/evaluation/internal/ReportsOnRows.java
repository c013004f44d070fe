package org.caiflow.evaluation.internal;

import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Reports;
import org.caiflow.evaluation.internal.RoundRow.State;
import org.caiflow.evaluation.internal.ScoreMapper.ReEvaluationRow;
import org.caiflow.evaluation.internal.ScoreMapper.SignatureRow;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Signals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Service
@Transactional
class ReportsOnRows implements Reports {

    private static final String DISSENT = "财政部令第87号第六十一条";
    private static final int WORDS = 1000;
    private static final String AGAIN_RULE = "财政部令第87号第六十四条";

    private final Rounds rounds;
    private final Ranker ranker;
    private final ReportFacts facts;
    private final ScoreMapper scores;
    private final EvaluationPapers papers;
    private final AwardTerm term;
    private final AwardMapper awards;
    private final Tenders tenders;
    private final Cases cases;
    private final Host host;
    private final Signals signals;
    private final PlatformClock clock;

    ReportsOnRows(Rounds rounds, Ranker ranker, ReportFacts facts, ScoreMapper scores, EvaluationPapers papers, AwardTerm term,
                  AwardMapper awards, Tenders tenders, Cases cases, Host host, Signals signals, PlatformClock clock) {
        this.rounds = rounds;
        this.ranker = ranker;
        this.facts = facts;
        this.scores = scores;
        this.papers = papers;
        this.term = term;
        this.awards = awards;
        this.tenders = tenders;
        this.cases = cases;
        this.host = host;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public void rank(long packageId) {
        var round = rounds.locked(packageId, State.OPEN);
        ranker.rank(round);
        rounds.update(round);
        rounds.tell(round, null, "evaluation.ranked", ranker.ranked(round).size());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ranked> ranked(long packageId) {
        return ranker.ranked(computed(packageId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> toSign(long packageId) {
        var round = computed(packageId);
        var signed = scores.signatures(round.id, round.pass).stream().map(SignatureRow::seat).toList();
        return rounds.members(packageId).stream().map(Seat::id).filter(seat -> !signed.contains(seat)).toList();
    }

    @Override
    public void refuse(Actor by, String seat, long packageId, String words) {
        var round = rounds.locked(packageId, State.RANKED);
        host.require(by, round);
        new Grounds()
                .unless(toSign(packageId).contains(seat), Ground.of("evaluation.signed-already").at("seat"))
                .unless(words != null && !words.isBlank() && words.length() <= WORDS, Ground.of("evaluation.refusal-words", WORDS).at("reason").under(DISSENT))
                .refuseIfAny();
        scores.insertSignature(round.id, round.pass, new SignatureRow(seat, true, null, true), clock.now().toEpochMilli());
        String label = rounds.members(packageId).stream().filter(member -> member.id().equals(seat)).findFirst().orElseThrow().label();
        rounds.tell(round, by.name(), "evaluation.sign-refused", label, words.strip());
        signals.send(round.caseId, packageId, "SignatureRefused");
    }

    @Override
    public void markSilent(long packageId) {
        var round = rounds.locked(packageId, State.RANKED);
        rounds.members(packageId).stream().filter(member -> toSign(packageId).contains(member.id())).forEach(member -> {
            scores.insertSignature(round.id, round.pass, new SignatureRow(member.id(), true, null, true), clock.now().toEpochMilli());
            rounds.tell(round, member.label(), "evaluation.sign-silent");
        });
    }

    @Override
    public void reEvaluate(Actor by, long packageId, AgainGround ground, String reason) {
        var round = rounds.locked(packageId, State.DELIVERED);
        if (cases.party(round.caseId, packageId, Party.AGENCY).filter(agency -> by.has(Role.AGENCY_MANAGER, agency)).isEmpty()) {
            by.require(Role.PURCHASER_APPROVER, cases.party(round.caseId, packageId, Party.PURCHASER).orElseThrow());
        }
        new Grounds()
                .unless(ground != null, Ground.of("evaluation.again-ground").at("ground").under(AGAIN_RULE))
                .unless(reason != null && !reason.isBlank(), Ground.of("evaluation.again-reason").at("reason").under(AGAIN_RULE))
                .unless(awards.ofRound(round.id) == null, Ground.of("evaluation.again-late").under(AGAIN_RULE))
                .refuseIfAny();
        rounds.reopen(round);
        round.scoresFrom = round.pass;
        rounds.update(round);
        scores.insertReEvaluation(round.id, new ReEvaluationRow(round.pass, ground, reason.strip(), by.personId(), clock.now().toEpochMilli(), round.reportPaper));
        rounds.tell(round, by.name(), "evaluation.again", reason.strip());
    }

    @Override
    public void sign(Actor by, String seat, long packageId, boolean agrees, String dissent) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.locked(packageId, State.RANKED);
        if (!toSign(packageId).contains(seat)) {
            throw Refused.conflict("evaluation.stale");
        }
        if (!agrees && (dissent == null || dissent.isBlank())) {
            throw Refused.invalid(Ground.of("evaluation.dissent-missing").at("dissent").under(DISSENT));
        }
        scores.insertSignature(round.id, round.pass, new SignatureRow(seat, agrees, agrees ? null : dissent, false), clock.now().toEpochMilli());
        rounds.tell(round, member.label(), agrees ? "evaluation.signed" : "evaluation.dissented");
    }

    @Override
    public String render(long packageId) {
        var round = rounds.locked(packageId, State.RANKED);
        if (!toSign(packageId).isEmpty()) {
            throw Refused.conflict("evaluation.signatures-missing");
        }
        round.reportPaper = papers.file(round.caseId, packageId, "evaluation-report", facts.of(round), OpenTo.STAFF);
        round.reportedAt = clock.now().toEpochMilli();
        round.state = State.REPORTED;
        rounds.update(round);
        if (tenders.state(packageId) != PackageState.EVALUATED) {
            tenders.mark(packageId, PackageState.EVALUATED, null);
        }
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
