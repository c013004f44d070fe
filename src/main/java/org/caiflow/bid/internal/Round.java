package org.caiflow.bid.internal;

import org.caiflow.kernel.Money;
import org.caiflow.tender.Tenders.Package;
import org.caiflow.tender.Tenders.Tender;

/** A package in its present round, as bids meet it. */
record Round(Tender tender, Package pack) {

    static final String DEADLINE = "bid-deadline";
    /** Until when bidders may release their half. */
    static final String RELEASE = "release-window";
    static final String RELEASE_RULE = "opening.release-window";

    /** 最高限价, or the budget where none is set. */
    Money ceiling() {
        return pack.limit() == null ? pack.budget() : pack.limit();
    }
}
