package org.caiflow.expert.internal;

import java.time.LocalDate;

class ApplicationRow {

    Long id;
    long personId;
    int version;
    Long caseId;
    String content;
    byte[] account;
    String accountTail;
    State state;
    long submittedAt;
    String decidedBy;
    Long decidedAt;
    String remark;
    LocalDate validFrom;
    LocalDate validTo;
    String source;
    int revision;

    enum State { SUBMITTED, RETURNED, APPROVED, ENTERED }
}
