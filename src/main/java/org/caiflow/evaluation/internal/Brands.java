package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Reviews.Finding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bidders that offer the core product of one brand count as one (财政部令第87号第三十一条). */
final class Brands {

    private final Map<Long, String> brands;

    private Brands(Map<Long, String> brands) {
        this.brands = brands;
    }

    static Brands of(List<Finding> findings) {
        var brands = new HashMap<Long, String>();
        findings.stream().filter(finding -> finding.brand() != null)
                .forEach(finding -> brands.put(finding.bidId(), finding.brand().replaceAll("\\s", "").toUpperCase(Locale.ROOT)));
        return new Brands(brands);
    }

    int count(List<OpenedBid> bids) {
        return (int) bids.stream().map(bid -> of(bid.id())).distinct().count();
    }

    /** The same for bids of one brand; a bid without one stands for itself. */
    String of(long bidId) {
        return brands.getOrDefault(bidId, "#" + bidId);
    }
}
