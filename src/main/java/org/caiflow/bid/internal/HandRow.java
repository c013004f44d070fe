package org.caiflow.bid.internal;

/** An authority that has handed in its shares. */
record HandRow(long tenderId, long organisationId, long personId, long releasedAt) {
}
