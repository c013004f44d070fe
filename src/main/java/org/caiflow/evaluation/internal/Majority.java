package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.Reviews.Verdict;

import java.util.List;
import java.util.stream.Collectors;

/** 少数服从多数 (财政部令第87号第六十一条): more than half of the votes cast. */
final class Majority {

    private final List<Verdict> votes;

    Majority(List<Verdict> votes) {
        this.votes = votes;
    }

    boolean passes(long bidId) {
        long cast = votes.stream().filter(vote -> vote.bidId() == bidId).count();
        long passing = votes.stream().filter(vote -> vote.bidId() == bidId && vote.passed()).count();
        return 2 * passing > cast;
    }

    /** Of those who voted against it, each once. */
    String reason(long bidId) {
        return votes.stream().filter(vote -> vote.bidId() == bidId && !vote.passed()).map(Verdict::reason).distinct()
                .collect(Collectors.joining("；"));
    }
}
