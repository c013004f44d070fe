package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.Evaluations.Award;
import org.caiflow.kernel.Money;

import java.time.LocalDate;

class AwardRow {

    Long id;
    long roundId;
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
    int revision;

    Award view(String supplierName) {
        return new Award(packageId, bidId, supplier, supplierName, new Money(amountFen), decidedOn, byDefault, letterPaper);
    }
}
