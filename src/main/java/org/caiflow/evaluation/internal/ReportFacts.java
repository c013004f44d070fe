package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Reports.Line;
import org.caiflow.evaluation.Reports.Member;
import org.caiflow.evaluation.Reports.Report;
import org.caiflow.evaluation.Reports.Review;
import org.caiflow.evaluation.Reports.Sheet;
import org.caiflow.evaluation.Inquiries;
import org.caiflow.evaluation.Meetings;
import org.caiflow.evaluation.Reports.Again;
import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.Reviews.Vote;
import org.caiflow.evaluation.Reviews.Adjustment;
import org.caiflow.evaluation.Reviews.Rejection;
import org.caiflow.evaluation.internal.ScoreMapper.PointsRow;
import org.caiflow.evaluation.internal.ScoreMapper.SignatureRow;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Criterion;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the report together from what the committee did. */
@Component
class ReportFacts {

    private final ScoreMapper scores;
    private final Sheets sheets;
    private final Meetings meetings;
    private final Inquiries inquiries;
    private final Rounds rounds;
    private final Ranker ranker;
    private final Reviews reviews;
    private final Bids bids;
    private final Tenders tenders;
    private final Heads heads;

    ReportFacts(ScoreMapper scores, Sheets sheets, Meetings meetings, Inquiries inquiries, Rounds rounds, Ranker ranker, Reviews reviews, Bids bids,
                Tenders tenders, Heads heads) {
        this.scores = scores;
        this.sheets = sheets;
        this.meetings = meetings;
        this.inquiries = inquiries;
        this.rounds = rounds;
        this.ranker = ranker;
        this.reviews = reviews;
        this.bids = bids;
        this.tenders = tenders;
        this.heads = heads;
    }

    Report of(RoundRow round) {
        var head = heads.of(round.caseId, round.packageId);
        var judging = tenders.document(round.tenderId).judging();
        var criteria = judging.criteria();
        return new Report(head.caseNo(), head.caseName(), head.packageNo(), head.packageName(), head.purchaser(), head.agency(),
                Instant.ofEpochMilli(round.computedAt), round.base(), plain(round.priceWeight), round.decimals, judging.tieCriterion(), criteria,
                reviewsOf(round), lines(round), members(round, criteria), meetings.chair(round.packageId).map(Seat::label).orElse(null),
                inquiries.of(round.packageId), dissents(round), meetings.presence(round.packageId), again(round));
    }

    private List<Review> reviewsOf(RoundRow round) {
        var reasons = reviews.rejections(round.packageId).stream().collect(Collectors.toMap(Rejection::bidId, Rejection::reason));
        return bids.opened(round.packageId).stream()
                .map(bid -> new Review(bid.id(), bid.supplierName(), bid.price(), reasons.get(bid.id()))).toList();
    }

    private List<Vote> dissents(RoundRow round) {
        var conforming = reviews.conforming(round.packageId).stream().map(OpenedBid::id).toList();
        return reviews.votes(round.packageId).stream().filter(vote -> vote.verdict().passed() != conforming.contains(vote.verdict().bidId())).toList();
    }

    private List<Again> again(RoundRow round) {
        return scores.reEvaluations(round.id).stream().map(row -> new Again(row.pass(), row.ground(), row.reason(), Instant.ofEpochMilli(row.orderedAt()))).toList();
    }

    private List<Line> lines(RoundRow round) {
        var deductions = reviews.adjustments(round.packageId).stream().collect(Collectors.toMap(Adjustment::bidId, Adjustment::deductions));
        var ranked = ranker.ranked(round);
        return ranked.stream().map(row -> new Line(row.rank(), row.bidId(), row.supplierName(), row.price(),
                deductions.get(row.bidId()), row.evaluationPrice(), formula(round, row), row.priceScore(), row.otherScore(),
                row.total(), ranked.stream().filter(other -> other.rank() == row.rank()).count() > 1 ? row.lot() : null,
                row.mate() == null ? null : name(ranked, row.mate()), row.candidate())).toList();
    }

    private static String name(List<Ranked> ranked, long bidId) {
        return ranked.stream().filter(other -> other.bidId() == bidId).findFirst().orElseThrow().supplierName();
    }

    private static String formula(RoundRow round, Ranked row) {
        if (row.priceScore() == null) {
            return null;
        }
        return "%s ÷ %s × %s = %s".formatted(round.base().yuan(), row.evaluationPrice().yuan(),
                plain(round.priceWeight), row.priceScore());
    }

    /** As a person writes it: 30, not 30.0000. */
    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private List<Member> members(RoundRow round, List<Criterion> criteria) {
        var points = sheets.counting(round);
        Map<String, SignatureRow> signatures = scores.signatures(round.id, round.pass).stream()
                .collect(Collectors.toMap(SignatureRow::seat, Function.identity()));
        return rounds.members(round.packageId).stream().map(seat -> {
            var signature = signatures.get(seat.id());
            return new Member(seat.label(), sheets(round, seat, points, criteria),
                    signature == null ? null : signature.agrees(), signature == null ? null : signature.dissent(), signature != null && signature.silent(),
                    scores.sheets(round.id).stream().filter(sheet -> sheet.seat.equals(seat.id()) && sheet.reason != null).map(sheet -> sheet.reason).toList());
        }).toList();
    }

    private List<Sheet> sheets(RoundRow round, Seat seat, List<PointsRow> points, List<Criterion> criteria) {
        return reviews.valid(round.packageId).stream().map(bid -> {
            var given = points.stream().filter(row -> row.seat().equals(seat.id()) && row.bidId() == bid.id())
                    .collect(Collectors.toMap(PointsRow::criterion, PointsRow::points));
            var inOrder = criteria.stream().map(criterion -> given.get(criterion.no())).toList();
            return new Sheet(bid.supplierName(), inOrder, inOrder.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }).toList();
    }
}
