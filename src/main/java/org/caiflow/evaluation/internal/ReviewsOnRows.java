package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Meetings;
import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.internal.ReviewMapper.AdjustmentRow;
import org.caiflow.evaluation.internal.ReviewMapper.DeductionRow;
import org.caiflow.evaluation.internal.ReviewMapper.FindingRow;
import org.caiflow.evaluation.internal.ReviewMapper.VoteRow;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@Service
@Transactional
class ReviewsOnRows implements Reviews {

    private final ReviewMapper reviews;
    private final Rounds rounds;
    private final Outcomes outcomes;
    private final Meetings meetings;
    private final Questions questions;
    private final CreditReviewsOnRows credit;
    private final Bids bids;
    private final Cases cases;
    private final PlatformClock clock;

    ReviewsOnRows(ReviewMapper reviews, Rounds rounds, Outcomes outcomes, Meetings meetings, Questions questions, CreditReviewsOnRows credit,
                  Bids bids, Cases cases, PlatformClock clock) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.outcomes = outcomes;
        this.meetings = meetings;
        this.questions = questions;
        this.credit = credit;
        this.bids = bids;
        this.cases = cases;
        this.clock = clock;
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
        VerdictCheck.of(toQualify(packageId), verdicts).addAll(credit.against(by, round, verdicts)).refuseIfAny();
        verdicts.forEach(verdict -> reviews.insertReview(round.id, verdict, by.personId(), clock.now().toEpochMilli()));
        rounds.tell(round, by.name(), "evaluation.qualified", verdicts.stream().filter(Verdict::passed).count(), verdicts.size());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenedBid> toConform(long packageId) {
        return rounds.find(packageId).map(outcomes::qualified).orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> toVote(long packageId) {
        var voted = rounds.find(packageId).map(round -> reviews.votes(round.id)).orElse(List.of()).stream().map(VoteRow::seat).collect(Collectors.toSet());
        return rounds.members(packageId).stream().map(Seat::id).filter(seat -> !voted.contains(seat)).toList();
    }

    @Override
    public void vote(Actor by, String seat, long packageId, List<Verdict> verdicts) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.of(packageId);
        if (!toVote(packageId).contains(seat)) {
            throw Refused.conflict("evaluation.stale");
        }
        VerdictCheck.conformity(toConform(packageId), verdicts, outcomes.limit(round)).refuseIfAny();
        verdicts.forEach(verdict -> reviews.insertVote(round.id, seat, verdict, clock.now().toEpochMilli()));
        rounds.tell(round, member.label(), "evaluation.conformity-voted");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Vote> votes(long packageId) {
        Map<String, String> labels = rounds.members(packageId).stream().collect(Collectors.toMap(Seat::id, Seat::label));
        return rounds.find(packageId).map(round -> reviews.votes(round.id)).orElse(List.of()).stream().filter(vote -> labels.containsKey(vote.seat()))
                .map(vote -> new Vote(labels.get(vote.seat()), vote.verdict())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> toFind(long packageId) {
        return unfound(packageId).isEmpty() ? List.of() : meetings.chair(packageId).map(Seat::id).stream().toList();
    }

    private List<OpenedBid> unfound(long packageId) {
        Set<Long> found = findings(packageId).stream().map(Finding::bidId).collect(Collectors.toSet());
        return conforming(packageId).stream().filter(bid -> !found.contains(bid.id())).toList();
    }

    @Override
    public void find(Actor by, String seat, long packageId, List<Finding> findings, Integer minutes) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.lock(packageId);
        var toFind = unfound(packageId);
        if (!seat.equals(round.chair) || toFind.isEmpty()) {
            throw Refused.conflict("evaluation.stale");
        }
        FindingCheck.of(toFind, findings).addAll(questions.check(round, findings, minutes)).refuseIfAny();
        long now = clock.now().toEpochMilli();
        for (Finding finding : findings) {
            String brand = finding.brand() == null || finding.brand().isBlank() ? null : finding.brand().strip();
            reviews.insertFinding(round.id, new FindingRow(finding.bidId(), brand, finding.smallOrMicro(), finding.consortium(),
                    finding.domestic(), finding.green(), seat, now));
        }
        questions.ask(round, seat, findings, minutes);
        rounds.tell(round, member.label(), "evaluation.findings", findings.size());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> findings(long packageId) {
        return rounds.find(packageId).map(round -> reviews.findings(round.id)).orElse(List.of()).stream().map(row -> new Finding(row.bidId(), row.brand(),
                row.smallOrMicro(), row.consortium(), row.domestic(), row.green(), null)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenedBid> conforming(long packageId) {
        return rounds.find(packageId).map(outcomes::conforming).orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenedBid> valid(long packageId) {
        return rounds.find(packageId).map(outcomes::valid).orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public int standing(long packageId) {
        var round = rounds.find(packageId).filter(found -> !reviews.reviews(found.id).isEmpty());
        if (round.isEmpty()) {
            return bids.standing(packageId);
        }
        var standing = reviews.votes(round.get().id).isEmpty() ? outcomes.qualified(round.get()) : outcomes.valid(round.get());
        return Brands.of(findings(packageId)).count(standing);
    }

    @Override
    @Transactional(readOnly = true)
    public Money price(OpenedBid bid) {
        return rounds.find(bid.packageId()).map(round -> outcomes.price(round, bid)).orElse(bid.price());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenedBid> toAdjust(long packageId) {
        var done = new HashSet<Long>();
        adjustments(packageId).forEach(adjustment -> done.add(adjustment.bidId()));
        return valid(packageId).stream().filter(bid -> !done.contains(bid.id())).toList();
    }

    @Override
    public void adjust(long packageId, long bidId, List<Deduction> deductions) {
        var round = rounds.of(packageId);
        Money price = outcomes.price(round, bids.bid(bidId));
        BigDecimal percent = deductions.stream().map(Deduction::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        deductions.forEach(deduction -> reviews.insertDeduction(round.id, bidId, deduction));
        reviews.insertAdjustment(round.id, new AdjustmentRow(bidId, price.fen(), percent, price.minus(price.times(percent.movePointLeft(2))).fen()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Adjustment> adjustments(long packageId) {
        var round = rounds.find(packageId);
        if (round.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Deduction>> deductions = reviews.deductions(round.get().id).stream().collect(Collectors.groupingBy(DeductionRow::bidId,
                Collectors.mapping(row -> new Deduction(row.policy(), row.percent()), Collectors.toList())));
        return reviews.adjustments(round.get().id).stream().map(row -> new Adjustment(row.bidId(), new Money(row.priceFen()),
                deductions.getOrDefault(row.bidId(), List.of()), row.percent(), new Money(row.adjustedFen()))).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Rejection> rejections(long packageId) {
        return rounds.find(packageId).map(outcomes::rejections).orElse(List.of());
    }
}
