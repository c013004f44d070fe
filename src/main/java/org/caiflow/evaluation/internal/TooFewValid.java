package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.evaluation.Reviews;
import org.caiflow.tender.FailedBidders;
import org.springframework.stereotype.Component;

import java.util.List;

/** A package that fails in the evaluation concerns everyone who handed in a bid. */
@Component
class TooFewValid implements FailedBidders {

    private final Reviews reviews;
    private final Bids bids;

    TooFewValid(Reviews reviews, Bids bids) {
        this.reviews = reviews;
        this.bids = bids;
    }

    @Override
    public String reason() {
        return "too-few-valid";
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
