package org.caiflow.contract;

import org.caiflow.kernel.Money;
import org.caiflow.treasury.Payments;
import org.caiflow.workflow.Step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Payment of a contract (资金支付): no contract, no payment; no acceptance, no payment. */
public interface SettlementDesk {

    /** The payment under way; empty before an invoice is handed in. */
    Optional<Payments.Payment> payment(Step step);

    /** Refused before the contract is filed and the delivery accepted, or when the amount is not the contract's. */
    void invoice(Step step, String invoiceNo, LocalDate day, Money amount, List<String> papers);

    void request(Step step, Money amount, Payee payee);

    /** Refused when the approver requested it. @param remark required when it is not approved */
    void approve(Step step, boolean approved, String remark);

    void recordVoucher(Step step, String voucherNo, LocalDate paidOn, Money paid);

    /** Notes that the contract is paid in full. */
    void record(Step step);

    /** The package has reached its end. Refused unless it is accepted and paid. */
    void closePackage(Step step);

    record Payee(String name, String bank, String account) {
    }
}
