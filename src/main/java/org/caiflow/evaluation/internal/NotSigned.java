package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.evaluation.Reviews;
import org.caiflow.tender.FailedBidders;
import org.springframework.stereotype.Component;

import java.util.List;

/** The winner did not sign and the purchaser starts again (政府采购法实施条例第四十九条): whoever bid is told. */
@Component
class NotSigned implements FailedBidders {

    private final Reviews reviews;
    private final Bids bids;

    NotSigned(Reviews reviews, Bids bids) {
        this.reviews = reviews;
        this.bids = bids;
    }

    @Override
    public String reason() {
        return "not-signed";
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
