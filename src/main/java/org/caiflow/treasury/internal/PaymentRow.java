package org.caiflow.treasury.internal;

import org.caiflow.kernel.Money;
import org.caiflow.treasury.Payments.Payment;

import java.time.LocalDate;

class PaymentRow {

    Long id;
    long caseId;
    long packageId;
    long contractId;
    String invoiceNo;
    long invoiceFen;
    LocalDate invoiceDay;
    String invoicePaper;
    long amountFen;
    PaymentState state;
    String payee;
    String bank;
    String account;
    Long requestedBy;
    Long approvedBy;
    String remark;
    String voucherNo;
    Long voucherBy;
    LocalDate paidOn;
    long createdAt;
    int revision;

    Payment view() {
        return new Payment(id, packageId, contractId, invoiceNo, new Money(amountFen), invoiceDay, state.name(), payee, bank,
                account, requestedBy, approvedBy, voucherNo, paidOn, remark);
    }
}
