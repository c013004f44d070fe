package org.caiflow.bid.internal;

import org.caiflow.bid.Openings.Minutes;

import java.util.List;

class OpeningRow {

    Long id;
    long caseId;
    long tenderId;
    long roomAt;
    Long openedAt;
    Long pausedAt;
    String pauseCause;
    String present;
    String objections;
    String answers;
    Long recordedBy;
    Long recordedAt;
    String paper;
    int revision;

    Minutes minutes() {
        return recordedAt == null ? null : new Minutes(present, objections, answers, List.of());
    }
}
