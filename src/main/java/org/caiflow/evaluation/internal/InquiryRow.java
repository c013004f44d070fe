package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.Inquiries.Kind;
import org.caiflow.evaluation.Reviews.Correction;

class InquiryRow {

    Long id;
    long roundId;
    long bidId;
    Kind kind;
    String question;
    Correction correction;
    Long statedFen;
    Long correctedFen;
    String askedBy;
    long askedAt;
    int minutes;
    Long dueAt;
    Boolean confirmed;
    String answer;
    Long answeredBy;
    Long answeredAt;
    Long closedAt;
    int revision;

    boolean waits() {
        return dueAt != null && closedAt == null && answeredAt == null;
    }

    /** A confirmed correction speaks for itself. */
    boolean isForTheCommittee() {
        return closedAt != null && kind != Kind.CORRECTION;
    }
}
