package org.caiflow.contract.internal;

import java.time.LocalDate;

/** A row of {@code acceptance}. */
class AcceptanceRow {

    Long id;
    long contractId;
    long requestedBy;
    LocalDate requestedOn;
    LocalDate deliveredOn;
    String description;
    /** hashes, parted by blanks */
    String papers;
    AcceptanceState state;
    Long inspectedBy;
    LocalDate inspectedOn;
    /** JSON */
    String items;
    String remark;
    Long confirmedBy;
    LocalDate confirmedOn;
    String confirmRemark;
    String report;
    int revision;
}
