package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Reviews.Verdict;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every bid has one verdict, and one that fails has its reason. */
final class VerdictCheck {

    private static final String TELL_WHY = "财政部令第87号第六十九条";

    private VerdictCheck() {
    }

    static Grounds of(List<OpenedBid> bids, List<Verdict> verdicts) {
        Map<Long, OpenedBid> open = bids.stream().collect(Collectors.toMap(OpenedBid::id, Function.identity()));
        var grounds = new Grounds();
        var judged = new HashSet<Long>();
        for (int i = 0; i < verdicts.size(); i++) {
            var verdict = verdicts.get(i);
            String field = "bids[" + i + "]";
            grounds.unless(open.containsKey(verdict.bidId()), Ground.of("evaluation.row-unknown").at(field))
                    .unless(judged.add(verdict.bidId()), Ground.of("evaluation.verdict-twice").at(field))
                    .unless(verdict.passed() || (verdict.reason() != null && !verdict.reason().isBlank()),
                            Ground.of("evaluation.reason-missing").at(field + ".reason").under(TELL_WHY));
        }
        bids.stream().filter(bid -> !judged.contains(bid.id())).forEach(bid ->
                grounds.add(Ground.of("evaluation.verdict-missing", bid.supplierName()).at("bids")));
        return grounds;
    }
}
