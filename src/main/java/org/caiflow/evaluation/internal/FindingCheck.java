package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Reviews.Finding;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every bid that conforms has one finding. */
final class FindingCheck {

    private static final int BRAND = 100;

    private FindingCheck() {
    }

    static Grounds of(List<OpenedBid> bids, List<Finding> findings) {
        Map<Long, OpenedBid> open = bids.stream().collect(Collectors.toMap(OpenedBid::id, Function.identity()));
        var grounds = new Grounds();
        var found = new HashSet<Long>();
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            String field = "bids[" + i + "]";
            grounds.unless(open.containsKey(finding.bidId()), Ground.of("evaluation.row-unknown").at(field))
                    .unless(found.add(finding.bidId()), Ground.of("evaluation.verdict-twice").at(field))
                    .unless(finding.brand() == null || finding.brand().length() <= BRAND, Ground.of("evaluation.brand-long", BRAND).at(field + ".brand"))
                    .unless(!(finding.smallOrMicro() && finding.consortium()), Ground.of("evaluation.small-twice").at(field + ".consortium").under("财库〔2020〕46号第九条"));
        }
        bids.stream().filter(bid -> !found.contains(bid.id()))
                .forEach(bid -> grounds.add(Ground.of("evaluation.verdict-missing", bid.supplierName()).at("bids")));
        return grounds;
    }
}
