package org.caiflow.bid.internal;

import org.caiflow.bid.Openings.Minutes;

class OpeningRow {

    Long id;
    long caseId;
    long tenderId;
    long openedAt;
    String present;
    String objections;
    String answers;
    Long recordedBy;
    Long recordedAt;
    String paper;
    int revision;

    Minutes minutes() {
        return recordedAt == null ? null : new Minutes(present, objections, answers);
    }
}
