package org.caiflow.treasury;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.time.LocalDate;
import java.util.List;

/** Invoices, payments and their vouchers (资金支付). */
public interface Payments {

    /** @return id of the payment, state INVOICED */
    long invoiced(long caseId, long packageId, long contractId, String invoiceNo, Money amount, LocalDate day, String paper);

    void request(Actor by, long paymentId, Money amount, String payee, String bank, String account);

    /** Refused when the approver is the requester. */
    void approve(Actor by, long paymentId, boolean approved, String remark);

    void recordVoucher(Actor by, long paymentId, String voucherNo, LocalDate day, Money amount);

    List<Payment> ofPackage(long packageId);

    /** @param state INVOICED, REQUESTED, APPROVED, REJECTED, PAID; @param remark of the approver, null when there is none */
    record Payment(long id, long packageId, long contractId, String invoiceNo, Money amount, LocalDate invoiceDay, String state,
                   String payee, String bank, String account, Long requestedBy, Long approvedBy, String voucherNo,
                   LocalDate paidOn, String remark) {
    }
}
