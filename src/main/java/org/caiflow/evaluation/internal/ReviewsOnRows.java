package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Reviews;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

@Service
@Transactional
class ReviewsOnRows implements Reviews {

    private final ReviewMapper reviews;
    private final Rounds rounds;
    private final Bids bids;
    private final Cases cases;
    private final PlatformClock clock;

    ReviewsOnRows(ReviewMapper reviews, Rounds rounds, Bids bids, Cases cases, PlatformClock clock) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.bids = bids;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void pledge(Actor by, String seat, long packageId, boolean noConflict) {
        var member = rounds.member(by, seat, packageId);
        if (!noConflict) {
            throw Refused.invalid(Ground.of("evaluation.conflict").at("noConflict").under("政府采购法实施条例第九条"));
        }
        var round = rounds.of(packageId);
        reviews.insertPledge(round.id, seat, clock.now().toEpochMilli());
        rounds.tell(round, member.label(), "evaluation.pledged");
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenedBid> toQualify(long packageId) {
        return bids.opened(packageId);
    }

    @Override
    public void qualify(Actor by, long packageId, List<Verdict> verdicts) {
        var round = rounds.of(packageId);
        by.require(Role.AGENCY_MANAGER, cases.party(round.caseId, packageId, Party.AGENCY).orElseThrow());
        if (!reviews.reviews(round.id).isEmpty()) {
            throw Refused.conflict("evaluation.stale");
        }
        VerdictCheck.of(toQualify(packageId), verdicts).refuseIfAny();
        verdicts.forEach(verdict -> reviews.insertReview(round.id, verdict, by.personId(), clock.now().toEpochMilli()));
        rounds.tell(round, by.name(), "evaluation.qualified", passed(verdicts), verdicts.size());
    }

    private static long passed(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::passed).count();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenedBid> toConform(long packageId) {
        var round = rounds.find(packageId);
        if (round.isEmpty()) {
            return List.of();
        }
        var passed = reviews.reviews(round.get().id).stream().filter(Verdict::passed).map(Verdict::bidId).toList();
        return bids.opened(packageId).stream().filter(bid -> passed.contains(bid.id())).toList();
    }

    @Override
    public void vote(Actor by, String seat, long packageId, List<Verdict> verdicts) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.of(packageId);
        if (reviews.voted(round.id, seat)) {
            throw Refused.conflict("evaluation.stale");
        }
        VerdictCheck.of(toConform(packageId), verdicts).refuseIfAny();
        verdicts.forEach(verdict -> reviews.insertVote(round.id, seat, verdict, clock.now().toEpochMilli()));
        rounds.tell(round, member.label(), "evaluation.conformity-voted");
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenedBid> valid(long packageId) {
        var round = rounds.find(packageId);
        if (round.isEmpty()) {
            return List.of();
        }
        var majority = new Majority(reviews.votes(round.get().id));
        return toConform(packageId).stream().filter(bid -> majority.passes(bid.id())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int standing(long packageId) {
        boolean reviewed = rounds.find(packageId).map(round -> !reviews.reviews(round.id).isEmpty()).orElse(false);
        return reviewed ? valid(packageId).size() : bids.standing(packageId);
    }

    @Override
    public void adjust(long packageId, long bidId, BigDecimal percent) {
        Money price = bids.bid(bidId).price();
        Money deduction = price.times(percent.movePointLeft(2));
        reviews.insertAdjustment(rounds.of(packageId).id,
                new ReviewMapper.AdjustmentRow(bidId, price.fen(), percent, price.minus(deduction).fen()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Adjustment> adjustments(long packageId) {
        return rounds.find(packageId).map(round -> reviews.adjustments(round.id)).orElse(List.of()).stream()
                .map(row -> new Adjustment(row.bidId(), new Money(row.priceFen()), row.percent(), new Money(row.adjustedFen())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Rejection> rejections(long packageId) {
        var round = rounds.find(packageId);
        if (round.isEmpty()) {
            return List.of();
        }
        var unqualified = reviews.reviews(round.get().id).stream().filter(verdict -> !verdict.passed())
                .map(verdict -> new Rejection(verdict.bidId(), verdict.reason()));
        var majority = new Majority(reviews.votes(round.get().id));
        var unresponsive = toConform(packageId).stream().filter(bid -> !majority.passes(bid.id()))
                .map(bid -> new Rejection(bid.id(), majority.reason(bid.id())));
        return Stream.concat(unqualified, unresponsive).toList();
    }
}
