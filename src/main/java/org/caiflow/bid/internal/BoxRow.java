package org.caiflow.bid.internal;

/** A closed bid, or a decoy: nothing in it tells which, or whose. */
class BoxRow {

    enum State { SUBMITTED, REPLACED, WITHDRAWN }

    Long id;
    long tenderId;
    long packageId;
    String slot;
    String suite;
    int version;
    State state;
    String payload;
    byte[] locks;
    byte[] slip;
    byte[] own;
    int revision;
}
