package org.caiflow.bid;

/** What became of a bid at the opening. */
public enum BidState {
    /** Arrived; not opened, or not yet. */
    SEALED,
    OPENED,
    /** 无法开启: released, but its content is broken or not the one that was sealed. */
    UNREADABLE,
    /** 视为撤销: not released, by the bidder's fault (电子招标投标办法第三十一条). */
    REVOKED,
    /** 视为撤回: not released, by another cause. */
    TAKEN_BACK,
    /** A later bid of the same bidder stands instead. */
    REPLACED
}
