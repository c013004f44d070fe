package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.Evaluations.Award;
import org.caiflow.kernel.Money;

import java.time.LocalDate;

class AwardRow {

    Long id;
    long roundId;
    int seq;
    long caseId;
    long packageId;
    long bidId;
    long supplier;
    long amountFen;
    LocalDate decidedOn;
    Long decidedBy;
    boolean byDefault;
    String reason;
    String letterPaper;
    Ended ended;
    String endedReason;
    Long endedAt;
    int revision;

    /** LISTED: before the letter went out the winner came on a list; NOT_SIGNED: it did not sign the contract. */
    enum Ended { LISTED, NOT_SIGNED }

    Award view(String supplierName) {
        return new Award(packageId, bidId, supplier, supplierName, new Money(amountFen), decidedOn, byDefault, letterPaper);
    }
}
