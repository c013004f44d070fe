package org.caiflow.treasury.internal;

import org.caiflow.kernel.Money;
import org.caiflow.treasury.Transfers.Transfer;

import java.time.LocalDate;

class TransferRow {

    Long id;
    long caseId;
    Long packageId;
    long payer;
    String purpose;
    String payee;
    String accountTail;
    long amountFen;
    String voucherNo;
    LocalDate paidOn;
    long recordedBy;
    long recordedAt;

    Transfer view() {
        return new Transfer(id, payer, payee, accountTail, new Money(amountFen), voucherNo, paidOn);
    }
}
