package org.caiflow.treasury.internal;

import org.caiflow.kernel.Money;
import org.caiflow.treasury.Deposits.Deposit;

class DepositRow {

    Long id;
    long tenderId;
    long packageId;
    long supplierId;
    long amountFen;
    String form;
    String voucherNo;
    String account;
    long paidAt;
    int revision;

    Deposit view() {
        return new Deposit(id, packageId, supplierId, new Money(amountFen), form, voucherNo, account, paidAt);
    }
}
