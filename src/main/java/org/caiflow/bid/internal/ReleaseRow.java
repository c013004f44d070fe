package org.caiflow.bid.internal;

/**
 * A half or share that has been handed in.
 *
 * @param half 32 bytes; null when what was sealed for the authority was not what its bidder committed to
 * @param x    0 for the bidder's half one, else the place of the authority's share
 * @param slip the share of the slip's key; null for the bidder
 */
record ReleaseRow(long boxId, int x, byte[] half, byte[] slip, long personId, long releasedAt) {

    static final int BIDDER = 0;
}
