package org.caiflow.treasury.internal;

import org.caiflow.archive.Papers;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.treasury.Payments;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

@Service
@Transactional
class PaymentsOnRows implements Payments {

    private static final String APART = "财库〔2016〕99号";

    private final PaymentMapper payments;
    private final Cases cases;
    private final Papers papers;
    private final PlatformClock clock;

    PaymentsOnRows(PaymentMapper payments, Cases cases, Papers papers, PlatformClock clock) {
        this.payments = payments;
        this.cases = cases;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public long invoiced(long caseId, long packageId, long contractId, String invoiceNo, Money amount, LocalDate day,
                         String paper) {
        new Grounds()
                .unless(filled(invoiceNo), Ground.of("treasury.invoice-no").at("invoiceNo"))
                .unless(!filled(invoiceNo) || payments.countInvoice(contractId, invoiceNo.strip()) == 0,
                        Ground.of("treasury.invoice-twice").at("invoiceNo"))
                .unless(amount != null && amount.isPositive(), Ground.of("treasury.amount").at("amount"))
                .unless(notAhead(day), Ground.of("treasury.day").at("day"))
                .unless(paper == null || papers.exists(paper), Ground.of("treasury.paper").at("paper"))
                .refuseIfAny();

        var row = new PaymentRow();
        row.caseId = caseId;
        row.packageId = packageId;
        row.contractId = contractId;
        row.invoiceNo = invoiceNo.strip();
        row.invoiceFen = amount.fen();
        row.amountFen = amount.fen();
        row.invoiceDay = day;
        row.invoicePaper = paper;
        row.state = PaymentState.INVOICED;
        row.createdAt = clock.now().toEpochMilli();
        payments.insert(row);
        return row.id;
    }

    @Override
    public void request(Actor by, long paymentId, Money amount, String payee, String bank, String account) {
        var row = lock(by, Role.PURCHASER_HANDLER, paymentId, PaymentState.REQUESTED);
        boolean positive = amount != null && amount.isPositive();
        new Grounds()
                .unless(positive, Ground.of("treasury.amount").at("amount"))
                .unless(!positive || amount.fen() <= row.invoiceFen,
                        Ground.of("treasury.over-invoice", new Money(row.invoiceFen).display()).at("amount"))
                .unless(filled(payee), Ground.of("treasury.payee").at("payee"))
                .unless(filled(bank), Ground.of("treasury.bank").at("bank"))
                .unless(filled(account), Ground.of("treasury.account").at("account"))
                .refuseIfAny();

        row.amountFen = amount.fen();
        row.payee = payee.strip();
        row.bank = bank.strip();
        row.account = account.strip();
        row.requestedBy = by.personId();
        row.approvedBy = null;
        row.remark = null;
        become(row, PaymentState.REQUESTED);
    }

    @Override
    public void approve(Actor by, long paymentId, boolean approved, String remark) {
        var next = approved ? PaymentState.APPROVED : PaymentState.REJECTED;
        var row = lock(by, Role.PURCHASER_APPROVER, paymentId, next);
        new Grounds()
                .unless(row.requestedBy != by.personId(), Ground.of("treasury.four-eyes").under(APART))
                .unless(approved || filled(remark), Ground.of("treasury.remark").at("remark"))
                .refuseIfAny();

        row.approvedBy = by.personId();
        row.remark = remark;
        become(row, next);
    }

    @Override
    public void recordVoucher(Actor by, long paymentId, String voucherNo, LocalDate day, Money amount) {
        var row = lock(by, Role.PURCHASER_FINANCE, paymentId, PaymentState.PAID);
        new Grounds()
                .unless(row.approvedBy != by.personId() && row.requestedBy != by.personId(), Ground.of("treasury.four-eyes").under(APART))
                .unless(filled(voucherNo), Ground.of("treasury.voucher-no").at("voucherNo"))
                .unless(notAhead(day), Ground.of("treasury.day").at("day"))
                .unless(day == null || !day.isBefore(row.invoiceDay), Ground.of("treasury.before-invoice").at("day"))
                .unless(amount != null && amount.fen() == row.amountFen,
                        Ground.of("treasury.not-as-approved", new Money(row.amountFen).display()).at("amount"))
                .refuseIfAny();

        row.voucherNo = voucherNo.strip();
        row.voucherBy = by.personId();
        row.paidOn = day;
        become(row, PaymentState.PAID);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Payment> ofPackage(long packageId) {
        return payments.ofPackage(packageId).stream().map(PaymentRow::view).toList();
    }

    private PaymentRow lock(Actor by, Role role, long paymentId, PaymentState next) {
        var row = payments.lock(paymentId);
        if (row == null) {
            throw Refused.unknown("treasury.payment-unknown");
        }
        by.require(role, cases.party(row.caseId, row.packageId, Party.PURCHASER).orElseThrow());
        if (!row.state.canBecome(next)) {
            throw Refused.conflict("treasury.state", row.state.name(), next.name());
        }
        return row;
    }

    private void become(PaymentRow row, PaymentState next) {
        row.state = next;
        if (payments.update(row) != 1) {
            throw Refused.conflict("treasury.stale");
        }
    }

    private boolean notAhead(LocalDate day) {
        return day != null && !day.isAfter(clock.today());
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
