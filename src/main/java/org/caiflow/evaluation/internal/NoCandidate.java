package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.evaluation.Reviews;
import org.caiflow.tender.FailedBidders;
import org.springframework.stereotype.Component;

import java.util.List;

/** Every candidate of the report is on a list (政府采购法第二十二条): whoever bid is told. */
@Component
class NoCandidate implements FailedBidders {

    private final Reviews reviews;
    private final Bids bids;

    NoCandidate(Reviews reviews, Bids bids) {
        this.reviews = reviews;
        this.bids = bids;
    }

    @Override
    public String reason() {
        return "no-candidate";
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
