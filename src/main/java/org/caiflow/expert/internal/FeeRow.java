package org.caiflow.expert.internal;

import org.caiflow.expert.Fees.Due;

class FeeRow {

    Long id;
    long committeeId;
    String seat;
    int round;
    Due due;
    long amountFen;
    long taxFen;
    String reason;
    long payer;
    State state;
    long proposedBy;
    Long confirmedBy;
    String remark;
    Long transferId;
    long changedAt;
    int revision;

    enum State { PROPOSED, RETURNED, CONFIRMED, PAID, NONE }
}
