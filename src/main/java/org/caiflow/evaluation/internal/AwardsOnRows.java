package org.caiflow.evaluation.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Awards;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.internal.AwardRow.Ended;
import org.caiflow.evaluation.internal.Candidates.Field;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
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
    private static final String NEXT = "政府采购法实施条例第四十九条";
    private static final String OVER_BUDGET = "政府采购法第三十六条";

    private final AwardMapper awards;
    private final Rounds rounds;
    private final Candidates candidates;
    private final CreditReviewsOnRows credit;
    private final AwardTerm term;
    private final AwardLetters letters;
    private final OffersOnRows offers;
    private final Heads heads;
    private final Organisations organisations;
    private final Tenders tenders;
    private final Cases cases;
    private final PlatformClock clock;

    AwardsOnRows(AwardMapper awards, Rounds rounds, Candidates candidates, CreditReviewsOnRows credit, AwardTerm term, AwardLetters letters, OffersOnRows offers,
                 Heads heads, Organisations organisations, Tenders tenders, Cases cases, PlatformClock clock) {
        this.awards = awards;
        this.rounds = rounds;
        this.candidates = candidates;
        this.credit = credit;
        this.term = term;
        this.letters = letters;
        this.offers = offers;
        this.heads = heads;
        this.organisations = organisations;
        this.tenders = tenders;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void decide(Actor by, long packageId, long bidId, String reason) {
        var round = undecided(by, packageId);
        var field = candidates.asked(by.name(), round);
        check(round, field, bidId, reason);
        tellBarred(round, field);
        var chosen = field.left().stream().filter(row -> row.bidId() == bidId).findFirst().orElseThrow();
        insert(round, chosen, by.personId(), false, reason);
        rounds.tell(round, by.name(), "evaluation.awarded", chosen.supplierName(), chosen.price().display());
    }

    private RoundRow undecided(Actor by, long packageId) {
        var round = rounds.locked(packageId, RoundRow.State.DELIVERED);
        by.require(Role.PURCHASER_APPROVER, cases.party(round.caseId, packageId, Party.PURCHASER).orElseThrow());
        if (awards.ofRound(round.id) != null) {
            throw Refused.conflict("evaluation.stale");
        }
        return round;
    }

    private void check(RoundRow round, Field field, long bidId, String reason) {
        var chosen = field.left().stream().filter(row -> row.bidId() == bidId).findFirst();
        var grounds = new Grounds().unless(term.runs(round), Ground.of("evaluation.award-late").under(IN_ORDER));
        field.barred().stream().filter(one -> one.candidate().bidId() == bidId).forEach(one -> grounds.add(barred(one, field)));
        grounds.unless(chosen.isPresent() || field.bars(bidId).isPresent(), Ground.of("evaluation.not-candidate").at("candidate").under(IN_ORDER));
        chosen.ifPresent(candidate -> {
            var limit = heads.pack(round.caseId, round.packageId).limit();
            boolean first = field.left().get(0).bidId() == candidate.bidId();
            grounds.unless(first || (reason != null && !reason.isBlank()),
                            Ground.of("evaluation.not-first", candidate.rank()).at("reason").under(IN_ORDER))
                    .unless(candidate.price().compareTo(limit) <= 0,
                            Ground.of("evaluation.over-limit", candidate.price().display(), limit.display())
                                    .at("candidate").under(OVER_BUDGET));
        });
        grounds.refuseIfAny();
    }

    /** Names who comes next, or that nobody does. */
    private static Ground barred(Candidates.Barred one, Field field) {
        var name = one.candidate().supplierName();
        return field.first().map(next -> CreditReviewsOnRows.ground("evaluation.candidate-listed", name, one.listing(), next.supplierName()))
                .orElseGet(() -> CreditReviewsOnRows.ground("evaluation.none-left", name, one.listing())).at("candidate");
    }

    private void tellBarred(RoundRow round, Field field) {
        field.barred().forEach(one -> rounds.tell(round, null, "evaluation.candidate-barred", one.candidate().rank(), one.candidate().supplierName(),
                CreditReviewsOnRows.told(one.listing())));
    }

    @Override
    @Transactional(readOnly = true)
    public Choice choice(long packageId) {
        var field = candidates.known(rounds.of(packageId));
        return new Choice(field.left(), field.barred().stream().map(one -> new Barred(one.candidate(), one.listing())).toList());
    }

    @Override
    public void giveUp(Actor by, long packageId) {
        var round = undecided(by, packageId);
        var field = candidates.asked(by.name(), round);
        field.first().ifPresent(next -> {
            throw Refused.invalid(Ground.of("evaluation.candidate-left", next.supplierName()).at("decision").under(IN_ORDER));
        });
        tellBarred(round, field);
        rounds.tell(round, by.name(), "evaluation.no-candidate");
    }

    @Override
    public boolean byDefault(long packageId) {
        var round = rounds.locked(packageId, RoundRow.State.DELIVERED);
        if (awards.ofRound(round.id) != null) {
            return true;
        }
        var field = candidates.asked(null, round);
        tellBarred(round, field);
        if (field.first().isEmpty()) {
            rounds.tell(round, null, "evaluation.no-candidate");
            return false;
        }
        var first = field.first().get();
        insert(round, first, null, true, null);
        rounds.tell(round, null, "evaluation.awarded-by-default", first.supplierName(), first.price().display());
        return true;
    }

    private void insert(RoundRow round, Ranked winner, Long decidedBy, boolean byDefault, String reason) {
        var award = new AwardRow();
        award.roundId = round.id;
        award.seq = awards.allOfRound(round.id).size() + 1;
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
    public boolean record(long packageId) {
        var round = rounds.locked(packageId, RoundRow.State.DELIVERED);
        var award = awards.ofRound(round.id);
        var supplier = organisations.get(award.supplier).name();
        var listing = credit.knownBarred(round, award.supplier, supplier);
        if (listing.isPresent()) {
            end(award, Ended.LISTED, CreditReviewsOnRows.told(listing.get()));
            rounds.tell(round, null, "evaluation.award-void", supplier, CreditReviewsOnRows.told(listing.get()));
            return false;
        }
        offers.publish(round, award.bidId);
        award.letterPaper = letters.write(award);
        one(awards.setLetter(award));
        cases.setParty(round.caseId, packageId, Party.SUPPLIER, award.supplier);
        if (tenders.state(packageId) != PackageState.AWARDED) {
            tenders.mark(packageId, PackageState.AWARDED, null);
        }
        rounds.tell(round, null, "evaluation.letter-issued");
        return true;
    }

    @Override
    public void notSigned(String who, long packageId, String reason) {
        var round = rounds.locked(packageId, RoundRow.State.DELIVERED);
        var award = Optional.ofNullable(awards.ofRound(round.id)).orElseThrow(() -> Refused.conflict("evaluation.stale"));
        end(award, Ended.NOT_SIGNED, reason);
        rounds.tell(round, who, "evaluation.not-signed", organisations.get(award.supplier).name(), reason);
    }

    @Override
    public void next(Actor by, long packageId, String reason) {
        var round = undecided(by, packageId);
        var field = candidates.asked(by.name(), round);
        var grounds = reasoned(reason);
        field.first().ifPresentOrElse(next -> {
            var limit = heads.pack(round.caseId, round.packageId).limit();
            grounds.unless(next.price().compareTo(limit) <= 0,
                    Ground.of("evaluation.over-limit", next.price().display(), limit.display()).at("decision").under(OVER_BUDGET));
        }, () -> grounds.add(Ground.of("evaluation.no-next").at("decision").under(NEXT)));
        grounds.refuseIfAny();
        tellBarred(round, field);
        var next = field.first().orElseThrow();
        insert(round, next, by.personId(), false, reason.strip());
        rounds.tell(round, by.name(), "evaluation.next-awarded", next.supplierName(), next.price().display(), reason.strip());
    }

    private static Grounds reasoned(String reason) {
        return new Grounds().unless(reason != null && !reason.isBlank(), Ground.of("evaluation.next-reason").at("reason").under(NEXT));
    }

    @Override
    public void startAgain(Actor by, long packageId, String reason) {
        var round = undecided(by, packageId);
        reasoned(reason).refuseIfAny();
        rounds.tell(round, by.name(), "evaluation.start-again", reason.strip());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Former> former(long packageId) {
        return awards.allOfRound(rounds.of(packageId).id).stream().filter(award -> award.ended != null)
                .map(award -> new Former(award.bidId, award.supplier, organisations.get(award.supplier).name(), award.endedReason)).toList();
    }

    private void end(AwardRow award, Ended why, String reason) {
        award.ended = why;
        award.endedReason = reason;
        award.endedAt = clock.now().toEpochMilli();
        one(awards.end(award));
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw Refused.conflict("evaluation.stale");
        }
    }
}
