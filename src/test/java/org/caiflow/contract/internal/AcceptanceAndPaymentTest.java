package org.caiflow.contract.internal;

import org.caiflow.testing.Sql;
import org.caiflow.archive.Papers;
import org.caiflow.contract.AcceptanceDesk.Item;
import org.caiflow.contract.SettlementDesk.Payee;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.PackageState;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** No contract no acceptance, no acceptance no payment; two people for each. */
@PlatformTest
class AcceptanceAndPaymentTest {

    private static final Payee PAYEE = new Payee("甲公司", "中国工商银行", "62220000");

    @Autowired ApplicationContext platform;
    @Autowired JdbcTemplate jdbc;
    @Autowired Papers papers;

    private ContractFixture fixture;
    private LocalDate today;

    @BeforeEach
    void awarded() {
        fixture = new ContractFixture(platform);
        today = fixture.clock().today();
    }

    @Test
    void isNotAskedForBeforeTheContractIsFiled() {
        fixture.signed();

        assertThat(grounds(() -> fixture.acceptances.request(fixture.by(fixture.supplier), today, "到货", List.of())))
                .containsExactly("gate");
    }

    @Test
    void refusesADeliveryAheadOfTimeAndPapersThatWereNeverUploaded() {
        fixture.filed();

        assertThat(grounds(() -> fixture.acceptances.request(fixture.by(fixture.supplier), today.plusDays(1), "到货",
                List.of("0".repeat(64))))).containsExactlyInAnyOrder("contract.delivered-ahead", "contract.paper-unknown");
    }

    @Test
    void isNotAcceptedWithAnItemThatFailed() {
        fixture.filed();
        fixture.in(() -> fixture.acceptances.request(fixture.by(fixture.supplier), today, "到货", List.of()));
        var items = List.of(new Item("摄像机", true, null), new Item("硬盘", false, "坏道"));

        assertThat(grounds(() -> fixture.acceptances.inspect(fixture.by(fixture.handler), items, true, null)))
                .containsExactly("contract.items-failed");
        assertThat(grounds(() -> fixture.acceptances.inspect(fixture.by(fixture.handler), items, false, null)))
                .containsExactly("contract.remark");

        fixture.in(() -> fixture.acceptances.inspect(fixture.by(fixture.handler), items, false, "更换硬盘"));
        fixture.in(() -> fixture.acceptances.request(fixture.by(fixture.supplier), today, "已更换", List.of()));
        assertThat(jdbc.queryForList("SELECT a.state FROM acceptance a JOIN contract c ON c.id = a.contract_id WHERE c.package_id = ?"
                + " ORDER BY a.id", String.class, fixture.packageId)).containsExactly("REJECTED", "REQUESTED");
    }

    @Test
    void isNotConfirmedByWhoInspected() {
        fixture.filed();
        fixture.in(() -> fixture.acceptances.request(fixture.by(fixture.supplier), today, "到货", List.of()));
        fixture.in(() -> fixture.acceptances.inspect(fixture.by(fixture.handler), List.of(new Item("摄像机", true, null)), true, null));
        Sql.update(jdbc, "UPDATE acceptance a JOIN contract c ON c.id = a.contract_id SET a.inspected_by = ? WHERE c.package_id = ?",
                fixture.approver.personId(), fixture.packageId);

        assertThat(grounds(() -> fixture.acceptances.confirm(fixture.by(fixture.approver), true, null)))
                .containsExactly("contract.four-eyes-accept");
    }

    @Test
    void isInspectedAgainWhenItComesBack() {
        fixture.filed();
        fixture.in(() -> fixture.acceptances.request(fixture.by(fixture.supplier), today, "到货", List.of()));
        var items = List.of(new Item("摄像机", true, null));
        fixture.in(() -> fixture.acceptances.inspect(fixture.by(fixture.handler), items, true, null));

        fixture.in(() -> fixture.acceptances.confirm(fixture.by(fixture.approver), false, "缺少检测报告"));

        assertThat(fixture.acceptances.delivery(fixture.by(fixture.handler)).orElseThrow().confirmRemark()).isEqualTo("缺少检测报告");
        fixture.in(() -> fixture.acceptances.inspect(fixture.by(fixture.handler), items, true, "补充检测报告"));
        assertThat(fixture.acceptances.delivery(fixture.by(fixture.handler)).orElseThrow().confirmRemark()).isNull();
    }

    @Test
    void filesTheReportForEveryone() {
        fixture.accepted();

        String report = fixture.acceptances.delivery(fixture.by(fixture.handler)).orElseThrow().report();
        assertThat(papers.published(report)).isPresent();
        assertThat(fixture.register.ofPackage(fixture.packageId).orElseThrow().acceptedOn()).isEqualTo(today);
        Mockito.verify(fixture.tenders).mark(fixture.packageId, PackageState.ACCEPTED, null);
    }

    @Test
    void isNotPaidBeforeItIsAccepted() {
        fixture.filed();

        assertThat(grounds(() -> invoice(ContractFixture.AWARD))).containsExactly("gate");
    }

    @Test
    void isPaidInFullByThreePeopleAndClosed() {
        fixture.accepted();

        assertThat(grounds(() -> invoice(Money.yuan("1798195.99")))).containsExactly("contract.invoice-amount");
        fixture.in(() -> invoice(ContractFixture.AWARD));
        assertThat(grounds(() -> fixture.settlements.request(fixture.by(fixture.handler), Money.yuan("1"), PAYEE)))
                .containsExactly("contract.payment-amount");
        fixture.in(() -> fixture.settlements.request(fixture.by(fixture.handler), ContractFixture.AWARD, PAYEE));
        fixture.in(() -> fixture.settlements.approve(fixture.by(fixture.approver), false, "账号有误"));
        assertThat(fixture.settlements.payment(fixture.by(fixture.handler)).orElseThrow().remark()).isEqualTo("账号有误");
        fixture.in(() -> fixture.settlements.request(fixture.by(fixture.handler), ContractFixture.AWARD, PAYEE));
        fixture.in(() -> fixture.settlements.approve(fixture.by(fixture.approver), true, null));
        assertThat(grounds(() -> fixture.settlements.record(fixture.by(null)))).containsExactly("contract.unpaid");
        fixture.in(() -> fixture.settlements.recordVoucher(fixture.by(fixture.finance), "PZ-1", today, ContractFixture.AWARD));
        fixture.in(() -> fixture.settlements.record(fixture.by(null)));
        assertThat(grounds(() -> fixture.settlements.closePackage(fixture.by(null)))).containsExactly("gate");

        fixture.pass("paid");
        fixture.in(() -> fixture.settlements.closePackage(fixture.by(null)));

        Mockito.verify(fixture.tenders).mark(fixture.packageId, PackageState.PAID, null);
        assertThat(papers.ofCase(fixture.project.id())).extracting(Papers.Paper::kind)
                .containsExactly("contract", "delivery", "acceptance-report", "invoice");
    }

    @Test
    void refusesAStalePage() {
        fixture.filed();
        fixture.in(() -> fixture.acceptances.request(fixture.by(fixture.supplier), today, "到货", List.of()));

        assertThatThrownBy(() -> fixture.in(() -> fixture.acceptances.confirm(fixture.by(fixture.approver), true, null)))
                .isInstanceOf(Refused.class);
    }

    private void invoice(Money amount) {
        fixture.settlements.invoice(fixture.by(fixture.supplier), "FP-1", today, amount, List.of(fixture.paper()));
    }

    private List<String> grounds(Runnable act) {
        Refused refused = catchThrowableOfType(Refused.class, () -> fixture.in(act));
        return refused.grounds().stream().map(Ground::key).toList();
    }
}
