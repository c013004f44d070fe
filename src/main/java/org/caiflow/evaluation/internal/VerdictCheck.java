package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Reviews.Verdict;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every bid has one verdict, and one that fails has its reason. */
final class VerdictCheck {

    private static final String INVALID = "财政部令第87号第六十三条";
    private static final String TELL_WHY = "财政部令第87号第六十九条";

    private VerdictCheck() {
    }

    /** As {@link #of}; and a bid above the limit is invalid whatever else it offers (投标无效). One without a price was not opened. */
    static Grounds conformity(List<OpenedBid> bids, List<Verdict> verdicts, Money limit) {
        var grounds = of(bids, verdicts);
        for (int i = 0; i < verdicts.size(); i++) {
            var verdict = verdicts.get(i);
            String field = "bids[" + i + "].passed";
            bids.stream().filter(bid -> verdict.passed() && bid.id() == verdict.bidId()).forEach(bid -> grounds
                    .unless(bid.price().compareTo(limit) <= 0,
                            Ground.of("evaluation.price-over", bid.supplierName(), limit.display()).at(field).under(INVALID)));
        }
        return grounds;
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
