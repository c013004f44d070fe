package org.caiflow.evaluation.internal;

import org.caiflow.kernel.Money;

import java.math.BigDecimal;

/** The evaluation of one package in one round. */
class RoundRow {

    Long id;
    long caseId;
    long packageId;
    long tenderId;
    State state;
    Long baseFen;
    BigDecimal priceWeight;
    Integer decimals;
    Long computedAt;
    String reportPaper;
    Long reportedAt;
    Long deliveredAt;
    int ballot;
    String chair;
    int pass;
    int scoresFrom;
    int revision;

    enum State { OPEN, RANKED, REPORTED, DELIVERED }

    Money base() {
        return new Money(baseFen);
    }
}
