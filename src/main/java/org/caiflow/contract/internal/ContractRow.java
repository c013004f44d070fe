package org.caiflow.contract.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.contract.ContractDesk.Draft;
import org.caiflow.contract.Contracts.Contract;
import org.caiflow.kernel.Money;

import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code contract}. */
class ContractRow {

    Long id;
    String no;
    long caseId;
    long packageId;
    int seq;
    long supplierId;
    long amountFen;
    LocalDate deliverBy;
    long performanceBondFen;
    int acceptanceDays;
    int paymentDays;
    String terms;
    ContractState state;
    long draftedBy;
    String objection;
    Long supplierSignedBy;
    Long supplierSignedAt;
    Long purchaserSignedBy;
    Long purchaserSignedAt;
    String paper;
    String returned;
    String filedNo;
    Long filedAt;
    LocalDate acceptedOn;
    long createdAt;
    Ended ended;
    String endedReason;
    Long endedAt;
    int revision;

    /** Why it was never concluded: the supplier refused, or let the time pass. */
    enum Ended { REFUSED, UNSIGNED }

    void take(Draft draft) {
        no = draft.no();
        amountFen = draft.amount().fen();
        deliverBy = draft.deliverBy();
        performanceBondFen = draft.performanceBond().fen();
        acceptanceDays = draft.acceptanceDays();
        paymentDays = draft.paymentDays();
        terms = draft.terms();
    }

    Draft draft() {
        return new Draft(no, new Money(amountFen), deliverBy, new Money(performanceBondFen), acceptanceDays, paymentDays, terms);
    }

    /** Null until both have signed. */
    LocalDate signedOn() {
        return purchaserSignedAt == null || supplierSignedAt == null ? null
                : Instant.ofEpochMilli(Math.max(purchaserSignedAt, supplierSignedAt)).atZone(PlatformClock.ZONE).toLocalDate();
    }

    Contract view() {
        return new Contract(id, no, caseId, packageId, supplierId, new Money(amountFen), deliverBy, acceptanceDays, paymentDays,
                terms, signedOn(), filedNo, acceptedOn, paper);
    }
}
