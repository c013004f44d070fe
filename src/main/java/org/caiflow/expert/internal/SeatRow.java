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
    /** Which label of which freeze was called for it, in which round; null for the purchaser's representative and the self-selected. */
    Long lotId;
    Integer lotRound;
    String lotLabel;
    /** When a member left a committee at work. */
    Long leftAt;
    /** 采购人自行选定 */
    boolean selfSelected;
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
