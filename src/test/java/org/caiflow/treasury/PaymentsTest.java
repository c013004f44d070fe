package org.caiflow.treasury;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.caiflow.treasury.Payments.Payment;
import org.caiflow.workflow.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PlatformTest
class PaymentsTest {

    private static final Money AMOUNT = Money.yuan("1798196.00");

    @Autowired
    Payments payments;
    @Autowired
    Cases cases;
    @Autowired
    Organisations organisations;
    @Autowired
    People people;
    @Autowired
    PlatformClock clock;

    private Actor handler;
    private Actor approver;
    private Actor finance;
    private long caseId;

    @BeforeEach
    void openCase() {
        var town = new Townspeople(organisations, people);
        handler = town.person(Role.PURCHASER_HANDLER);
        long purchaser = handler.as(Role.PURCHASER_HANDLER).organisationId();
        approver = town.person(Role.PURCHASER_APPROVER, purchaser);
        finance = town.person(Role.PURCHASER_FINANCE, purchaser);
        caseId = cases.open(handler, "视频设备采购", "cn", BudgetLevel.CITY, purchaser).id();
    }

    @Test
    void paysWhatWasInvoicedRequestedAndApproved() {
        long payment = invoiced();

        request(payment, AMOUNT);
        payments.approve(approver, payment, true, null);
        payments.recordVoucher(finance, payment, "PZ-001", clock.today(), AMOUNT);

        assertThat(payments.ofPackage(caseId)).singleElement().satisfies(paid -> {
            assertThat(paid.state()).isEqualTo("PAID");
            assertThat(paid.amount()).isEqualTo(AMOUNT);
            assertThat(paid.voucherNo()).isEqualTo("PZ-001");
            assertThat(paid.approvedBy()).isEqualTo(approver.personId());
        });
    }

    @Test
    void asksAgainAfterARejection() {
        long payment = invoiced();
        request(payment, AMOUNT);

        payments.approve(approver, payment, false, "账号有误");
        request(payment, AMOUNT);

        assertThat(payments.ofPackage(caseId)).extracting(Payment::state).containsExactly("REQUESTED");
    }

    @Test
    void neverLetsOnePersonRequestAndApprove() {
        long payment = invoiced();
        request(payment, AMOUNT);
        var alone = new Actor(handler.personId(), handler.login(), handler.name(), approver.memberships(), handler.seats());

        var refusal = refusalOf(() -> payments.approve(alone, payment, true, null));

        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("treasury.four-eyes");
    }

    @Test
    void keepsTheStepsInOrder() {
        long payment = invoiced();

        assertThat(refusalOf(() -> payments.approve(approver, payment, true, null)).kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refusalOf(() -> payments.recordVoucher(finance, payment, "PZ", clock.today(), AMOUNT)).kind())
                .isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refusalOf(() -> request(payment, AMOUNT, approver)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void tellsEveryGroundOfAnInvoiceAtOnce() {
        invoiced();

        var refusal = refusalOf(() -> payments.invoiced(caseId, caseId, caseId, "FP-001", Money.ZERO,
                clock.today().plusDays(1), "0".repeat(64)));

        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("treasury.invoice-twice", "treasury.amount",
                "treasury.day", "treasury.paper");
    }

    @Test
    void paysNeitherMoreThanInvoicedNorOtherThanApproved() {
        long payment = invoiced();

        var more = refusalOf(() -> request(payment, AMOUNT.plus(new Money(1))));
        request(payment, AMOUNT);
        payments.approve(approver, payment, true, null);
        var other = refusalOf(() -> payments.recordVoucher(finance, payment, " ", clock.today(), new Money(1)));

        assertThat(more.grounds()).extracting(Ground::key).containsExactly("treasury.over-invoice");
        assertThat(other.grounds()).extracting(Ground::key).containsExactly("treasury.voucher-no", "treasury.not-as-approved");
    }

    /** A package and a contract of the same id as the case: the table knows no others. */
    private long invoiced() {
        return payments.invoiced(caseId, caseId, caseId, "FP-001", AMOUNT, clock.today(), null);
    }

    private void request(long payment, Money amount) {
        request(payment, amount, handler);
    }

    private void request(long payment, Money amount, Actor by) {
        payments.request(by, payment, amount, "湖北某某科技有限公司", "中国银行黄石分行", "6222 0000");
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
