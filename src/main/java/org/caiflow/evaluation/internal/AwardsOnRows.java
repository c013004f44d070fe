package org.caiflow.evaluation.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Awards;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

@Service
@Transactional
class AwardsOnRows implements Awards {

    private static final String IN_ORDER = "财政部令第87号第六十八条";
    private static final String OVER_BUDGET = "政府采购法第三十六条";

    private final AwardMapper awards;
    private final Rounds rounds;
    private final Ranker ranker;
    private final AwardTerm term;
    private final AwardLetters letters;
    private final Heads heads;
    private final Tenders tenders;
    private final Cases cases;
    private final PlatformClock clock;

    AwardsOnRows(AwardMapper awards, Rounds rounds, Ranker ranker, AwardTerm term, AwardLetters letters, Heads heads,
                 Tenders tenders, Cases cases, PlatformClock clock) {
        this.awards = awards;
        this.rounds = rounds;
        this.ranker = ranker;
        this.term = term;
        this.letters = letters;
        this.heads = heads;
        this.tenders = tenders;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void decide(Actor by, long packageId, long bidId, String reason) {
        var round = rounds.locked(packageId, RoundRow.State.DELIVERED);
        by.require(Role.PURCHASER_APPROVER, cases.party(round.caseId, packageId, Party.PURCHASER).orElseThrow());
        if (awards.ofRound(round.id) != null) {
            throw Refused.conflict("evaluation.stale");
        }
        var ranking = candidates(round);
        var chosen = ranking.stream().filter(row -> row.bidId() == bidId).findFirst();
        check(round, ranking, chosen, reason);
        insert(round, chosen.orElseThrow(), by.personId(), false, reason);
        rounds.tell(round, by.name(), "evaluation.awarded", chosen.get().supplierName(), chosen.get().price().display());
    }

    private List<Ranked> candidates(RoundRow round) {
        return ranker.ranked(round).stream().filter(Ranked::candidate).toList();
    }

    private void check(RoundRow round, List<Ranked> ranking, Optional<Ranked> chosen, String reason) {
        var grounds = new Grounds()
                .unless(term.runs(round), Ground.of("evaluation.award-late").under(IN_ORDER))
                .unless(chosen.isPresent(), Ground.of("evaluation.not-candidate").at("candidate").under(IN_ORDER));
        chosen.ifPresent(candidate -> {
            var limit = heads.pack(round.caseId, round.packageId).limit();
            boolean first = ranking.get(0).bidId() == candidate.bidId();
            grounds.unless(first || (reason != null && !reason.isBlank()),
                            Ground.of("evaluation.not-first", candidate.rank()).at("reason").under(IN_ORDER))
                    .unless(candidate.price().compareTo(limit) <= 0,
                            Ground.of("evaluation.over-limit", candidate.price().display(), limit.display())
                                    .at("candidate").under(OVER_BUDGET));
        });
        grounds.refuseIfAny();
    }

    @Override
    public void byDefault(long packageId) {
        var round = rounds.locked(packageId, RoundRow.State.DELIVERED);
        if (awards.ofRound(round.id) != null) {
            return;
        }
        var first = candidates(round).get(0);
        insert(round, first, null, true, null);
        rounds.tell(round, null, "evaluation.awarded-by-default", first.supplierName(), first.price().display());
    }

    private void insert(RoundRow round, Ranked winner, Long decidedBy, boolean byDefault, String reason) {
        var award = new AwardRow();
        award.roundId = round.id;
        award.caseId = round.caseId;
        award.packageId = round.packageId;
        award.bidId = winner.bidId();
        award.supplier = winner.supplier();
        award.amountFen = winner.price().fen();
        award.decidedOn = clock.today();
        award.decidedBy = decidedBy;
        award.byDefault = byDefault;
        award.reason = reason;
        awards.insert(award);
    }

    @Override
    public void record(long packageId) {
        var round = rounds.locked(packageId, RoundRow.State.DELIVERED);
        var award = awards.ofRound(round.id);
        award.letterPaper = letters.write(award);
        if (awards.setLetter(award) != 1) {
            throw Refused.conflict("evaluation.stale");
        }
        cases.setParty(round.caseId, packageId, Party.SUPPLIER, award.supplier);
        tenders.mark(packageId, PackageState.AWARDED, null);
        rounds.tell(round, null, "evaluation.letter-issued");
    }
}
