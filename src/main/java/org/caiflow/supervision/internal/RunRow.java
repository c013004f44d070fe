package org.caiflow.supervision.internal;

/** The comparison of one package in one round. */
class RunRow {

    Long id;
    long caseId;
    long tenderId;
    long packageId;
    int bidders;
    int files;
    int common;
    String remarks;
    long endedAt;
}
