package org.caiflow.contract.internal;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.contract.SettlementDesk;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.treasury.Payments;
import org.caiflow.workflow.Gates;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Service
@Transactional
class SettlementsOnTreasury implements SettlementDesk {

    private static final String PAID = "PAID";

    private final Payments payments;
    private final ContractRows contracts;
    private final Prints prints;
    private final Papers papers;
    private final Tenders tenders;
    private final Gates gates;
    private final Journal journal;

    SettlementsOnTreasury(Payments payments, ContractRows contracts, Prints prints, Papers papers, Tenders tenders, Gates gates,
                          Journal journal) {
        this.payments = payments;
        this.contracts = contracts;
        this.prints = prints;
        this.papers = papers;
        this.tenders = tenders;
        this.gates = gates;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Payments.Payment> payment(Step step) {
        List<Payments.Payment> all = payments.ofPackage(step.packageId());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public void invoice(Step step, String invoiceNo, LocalDate day, Money amount, List<String> hashes) {
        requireReady(step);
        ContractRow contract = contracts.lock(step.packageId());
        step.actor().require(Role.SUPPLIER_AGENT, contract.supplierId);
        new Grounds()
                .unless(amount.fen() == contract.amountFen,
                        Ground.of("contract.invoice-amount", new Money(contract.amountFen)).at("amount"))
                .unless(!hashes.isEmpty() && hashes.stream().allMatch(papers::exists),
                        Ground.of("contract.paper-unknown").at("papers"))
                .refuseIfAny();

        payments.invoiced(step.caseId(), step.packageId(), contract.id, invoiceNo, amount, day, hashes.get(0));
        prints.file("invoice", hashes, contract, invoiceNo);
        tell(step, "contract.invoiced", invoiceNo, amount);
    }

    @Override
    public void request(Step step, Money amount, Payee payee) {
        requireReady(step);
        Payments.Payment payment = current(step);
        Money invoiced = new Money(contracts.lock(step.packageId()).amountFen);
        new Grounds().unless(amount.equals(invoiced), Ground.of("contract.payment-amount", invoiced).at("amount")).refuseIfAny();
        payments.request(step.actor(), payment.id(), amount, payee.name(), payee.bank(), payee.account());
        tell(step, "contract.payment-requested", amount, payee.name());
    }

    @Override
    public void approve(Step step, boolean approved, String remark) {
        payments.approve(step.actor(), current(step).id(), approved, remark);
        tell(step, approved ? "contract.payment-approved" : "contract.payment-rejected", remark == null ? "" : remark);
    }

    @Override
    public void recordVoucher(Step step, String voucherNo, LocalDate paidOn, Money paid) {
        requireReady(step);
        payments.recordVoucher(step.actor(), current(step).id(), voucherNo, paidOn, paid);
        tell(step, "contract.voucher-recorded", voucherNo, paid);
    }

    @Override
    public void record(Step step) {
        Payments.Payment payment = requirePaid(step);
        tell(step, "contract.paid", payment.amount(), payment.paidOn());
    }

    @Override
    public void closePackage(Step step) {
        gates.require(step.caseId(), step.packageId(), "contract-filed", "accepted", "paid");
        requirePaid(step);
        tenders.mark(step.packageId(), PackageState.PAID, null);
        tell(step, "contract.package-closed");
    }

    /** No contract, no payment; no acceptance, no payment. */
    private void requireReady(Step step) {
        gates.require(step.caseId(), step.packageId(), "contract-filed", "accepted");
    }

    private Payments.Payment current(Step step) {
        return payment(step).orElseThrow(() -> Refused.invalid(Ground.of("contract.no-invoice")));
    }

    private Payments.Payment requirePaid(Step step) {
        Payments.Payment payment = current(step);
        if (!payment.state().equals(PAID)) {
            throw Refused.invalid(Ground.of("contract.unpaid"));
        }
        return payment;
    }

    private void tell(Step step, String key, Object... args) {
        journal.write(step.caseId(), step.packageId(), step.who(), key, args);
    }
}
