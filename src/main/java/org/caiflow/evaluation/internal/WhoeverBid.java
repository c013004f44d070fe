package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.evaluation.Reviews;
import org.caiflow.tender.FailedBidders;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** A package that fails after its opening concerns everyone who handed in a bid (财政部令第87号第四十四条、第六十八条, 政府采购法实施条例第四十九条). */
@Component
class WhoeverBid implements FailedBidders {

    private final Reviews reviews;
    private final Bids bids;

    WhoeverBid(Reviews reviews, Bids bids) {
        this.reviews = reviews;
        this.bids = bids;
    }

    @Override
    public Set<String> reasons() {
        return Set.of("too-few-valid", "no-candidate", "not-signed");
    }

    @Override
    public List<Long> concerned(long packageId) {
        return bids.bidders(packageId);
    }

    @Override
    public int standing(long packageId) {
        return reviews.standing(packageId);
    }
}
