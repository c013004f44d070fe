package org.caiflow.expert.internal;

import org.caiflow.expert.Appraisals.State;

class AppraisalRow {

    Long id;
    Long caseId;
    String region;
    int year;
    int run;
    State state;
    String startedBy;
    long startedAt;
    String confirmedBy;
    Long confirmedAt;
    String remark;
    int revision;
}
