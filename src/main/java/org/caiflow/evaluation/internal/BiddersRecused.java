package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.expert.Recusals;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Nobody evaluates the bid of the own employer (政府采购法实施条例第九条). */
@Component
class BiddersRecused implements Recusals {

    private final Bids bids;

    BiddersRecused(Bids bids) {
        this.bids = bids;
    }

    @Override
    public Set<Long> interested(long packageId) {
        return Set.copyOf(bids.bidders(packageId));
    }
}
