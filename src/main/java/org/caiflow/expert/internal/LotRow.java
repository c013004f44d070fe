package org.caiflow.expert.internal;

class LotRow {

    Long id;
    long committeeId;
    State state;
    /** {@link org.caiflow.lot.DrawRules} as JSON. */
    String rules;
    String commitment;
    int entries;
    /** {@link org.caiflow.lot.DrawBundle.Entry} as JSON, by label. */
    byte[] pool;
    byte[] secrets;
    byte[] people;
    long frozenAt;
    Long endedAt;
    String reason;
    int rounds;
    int revision;

    /** FROZEN: waits for nonces; KNOWN: experts are called from it; EXHAUSTED: it has nobody left; GIVEN_UP: it came to nothing. */
    enum State { FROZEN, KNOWN, EXHAUSTED, GIVEN_UP }
}
