package org.caiflow.expert.internal;

import org.caiflow.expert.Committees.Composition;

import java.time.Instant;

class CommitteeRow {

    Long id;
    long caseId;
    long packageId;
    long tenderId;
    boolean complex;
    Integer size;
    Integer purchaserSeats;
    State state;
    long evaluationAt;
    String place;
    int called;
    long requestedAt;
    Long formedAt;
    int revision;

    enum State { REQUESTED, COMPOSED, FORMED }

    Instant evaluation() {
        return Instant.ofEpochMilli(evaluationAt);
    }

    Composition view() {
        return new Composition(packageId, complex, size, purchaserSeats, state.name());
    }
}
