package org.caiflow.expert.internal;

import org.caiflow.expert.Experts.Seat;

class SeatRow {

    Long id;
    String seat;
    long committeeId;
    Kind kind;
    String label;
    String specialty;
    State state;
    long calledAt;
    Long answeredAt;
    String remark;
    int revision;

    enum Kind { EXPERT, PURCHASER }

    enum State { CALLED, ACCEPTED, DECLINED, SILENT, REMOVED }

    Seat view(CommitteeRow committee) {
        return new Seat(seat, committee.packageId, label, kind.name(), state.name(), committee.evaluation(), committee.place);
    }

    boolean counts() {
        return state == State.CALLED || state == State.ACCEPTED;
    }
}
