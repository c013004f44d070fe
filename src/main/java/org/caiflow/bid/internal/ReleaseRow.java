package org.caiflow.bid.internal;

/**
 * A half or share that has been handed in.
 *
 * @param x    0 for the bidder's half one, else the place of the authority's share
 * @param slip the share of the slip's key; null for the bidder
 */
record ReleaseRow(long boxId, int x, byte[] half, byte[] slip, long personId, long releasedAt) {

    static final int BIDDER = 0;
}
