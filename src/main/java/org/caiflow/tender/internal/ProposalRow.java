package org.caiflow.tender.internal;

import org.caiflow.tender.ReProcurements.Choice;
import org.caiflow.tender.ReProcurements.Proposed;

class ProposalRow {

    long id;
    long caseId;
    long packageId;
    long tenderId;
    Choice choice;
    String method;
    boolean documentFlawed;
    String cause;
    String reason;
    long proposedBy;
    Boolean approved;
    Long decidedBy;
    String opinion;
    String filedNo;
    Long filedAt;
    int revision;

    Proposed view() {
        return new Proposed(choice, method, documentFlawed, cause, reason, approved, opinion, filedNo);
    }
}
