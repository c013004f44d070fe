package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Inquiries.Kind;
import org.caiflow.evaluation.Reviews.Rejection;
import org.caiflow.evaluation.Reviews.Verdict;
import org.caiflow.evaluation.internal.ReviewMapper.VoteRow;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.kernel.Money;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the votes of those who sit come to (少数服从多数): which bids conform, which answers are accepted, and why the others are not. */
@Component
class Outcomes {

    private final ReviewMapper reviews;
    private final InquiryMapper inquiries;
    private final Rounds rounds;
    private final Bids bids;
    private final Heads heads;

    Outcomes(ReviewMapper reviews, InquiryMapper inquiries, Rounds rounds, Bids bids, Heads heads) {
        this.reviews = reviews;
        this.inquiries = inquiries;
        this.rounds = rounds;
        this.bids = bids;
        this.heads = heads;
    }

    List<OpenedBid> qualified(RoundRow round) {
        var passed = reviews.reviews(round.id).stream().filter(Verdict::passed).map(Verdict::bidId).toList();
        return bids.opened(round.packageId).stream().filter(bid -> passed.contains(bid.id())).toList();
    }

    List<OpenedBid> conforming(RoundRow round) {
        var majority = conformity(round);
        return qualified(round).stream().filter(bid -> majority.passes(bid.id())).toList();
    }

    private Majority conformity(RoundRow round) {
        var sit = sitting(round);
        return new Majority(reviews.votes(round.id).stream().filter(vote -> sit.contains(vote.seat())).map(VoteRow::verdict).toList());
    }

    Set<String> sitting(RoundRow round) {
        return rounds.members(round.packageId).stream().map(Seat::id).collect(Collectors.toSet());
    }

    List<OpenedBid> valid(RoundRow round) {
        var failed = failedAnswers(round).stream().map(Rejection::bidId).collect(Collectors.toSet());
        return conforming(round).stream().filter(bid -> !failed.contains(bid.id())).toList();
    }

    List<Rejection> rejections(RoundRow round) {
        var all = new ArrayList<Rejection>();
        reviews.reviews(round.id).stream().filter(verdict -> !verdict.passed()).forEach(verdict -> all.add(new Rejection(verdict.bidId(), verdict.reason())));
        var majority = conformity(round);
        qualified(round).stream().filter(bid -> !majority.passes(bid.id())).forEach(bid -> all.add(new Rejection(bid.id(), majority.reason(bid.id()))));
        var conforming = conforming(round).stream().map(OpenedBid::id).collect(Collectors.toSet());
        failedAnswers(round).stream().filter(failed -> conforming.contains(failed.bidId())).forEach(all::add);
        return all;
    }

    /** Each bid once, by its first answer that failed. */
    private List<Rejection> failedAnswers(RoundRow round) {
        var failed = new ArrayList<Rejection>();
        Money limit = limit(round);
        Predicate<InquiryRow> unseen = row -> failed.stream().noneMatch(one -> one.bidId() == row.bidId);
        for (InquiryRow row : inquiries.ofRound(round.id)) {
            if (unseen.test(row) && Boolean.FALSE.equals(accepted(round, row, limit))) {
                failed.add(new Rejection(row.bidId, reason(round, row)));
            }
        }
        return failed;
    }

    Money limit(RoundRow round) {
        return heads.pack(round.caseId, round.packageId).limit();
    }

    /** Null while it is open. */
    Boolean accepted(RoundRow round, InquiryRow row, Money limit) {
        if (row.closedAt == null) {
            return null;
        }
        if (row.kind == Kind.CORRECTION) {
            return Boolean.TRUE.equals(row.confirmed) && new Money(row.correctedFen).compareTo(limit) <= 0;
        }
        var judged = judgements(round, row);
        return judged.size() < sitting(round).size() ? null : (Boolean) new Majority(judged).passes(row.id);
    }

    String reason(RoundRow round, InquiryRow row) {
        if (row.kind == Kind.CORRECTION) {
            return Boolean.TRUE.equals(row.confirmed) ? "修正后的报价超过最高限价" : "投标人未确认修正后的报价（财政部令第87号第五十九条）";
        }
        String reasons = new Majority(judgements(round, row)).reason(row.id);
        return row.kind == Kind.LOW_PRICE ? "报价明显偏低，未能证明其合理性（财政部令第87号第六十条）：" + reasons : reasons;
    }

    private List<Verdict> judgements(RoundRow round, InquiryRow row) {
        var sit = sitting(round);
        return inquiries.votes(round.id).stream().filter(vote -> vote.inquiryId() == row.id && sit.contains(vote.seat()))
                .map(vote -> new Verdict(vote.inquiryId(), vote.accepted(), vote.reason())).toList();
    }

    /** Of the bid as corrected and confirmed, else as offered. */
    Money price(RoundRow round, OpenedBid bid) {
        return inquiries.ofRound(round.id).stream().filter(row -> row.bidId == bid.id() && row.kind == Kind.CORRECTION && Boolean.TRUE.equals(row.confirmed))
                .map(row -> new Money(row.correctedFen)).reduce((first, later) -> later).orElse(bid.price());
    }
}
