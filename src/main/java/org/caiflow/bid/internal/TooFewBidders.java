package org.caiflow.bid.internal;

import org.caiflow.tender.FailedBidders;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Whom a failure at the opening concerns: all who handed in, though nothing was opened. */
@Component
class TooFewBidders implements FailedBidders {

    private final OpenedBids bids;

    TooFewBidders(OpenedBids bids) {
        this.bids = bids;
    }

    @Override
    public Set<String> reasons() {
        return Set.of("too-few-bidders");
    }

    @Override
    public List<Long> concerned(long packageId) {
        return bids.bidders(packageId);
    }

    @Override
    public int standing(long packageId) {
        return concerned(packageId).size();
    }
}
