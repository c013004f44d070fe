package org.caiflow.contract.internal;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.archive.Renderer;
import org.caiflow.bid.Bids;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.contract.AcceptanceDesk;
import org.caiflow.contract.ContractDesk;
import org.caiflow.contract.ContractDesk.Draft;
import org.caiflow.contract.Contracts;
import org.caiflow.contract.SettlementDesk;
import org.caiflow.evaluation.Evaluations;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.FilingNumbers;
import org.caiflow.rules.Law;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.treasury.Payments;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Gates;
import org.caiflow.workflow.Step;
import org.mockito.Mockito;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A package that was awarded to a supplier, with the people who make its contract. Award, bid, tender and gates are told by the test. */
class ContractFixture {

    static final Money AWARD = Money.yuan("1798196.00");
    private static final AtomicLong PACKAGE = new AtomicLong(770_000);

    private final ApplicationContext platform;
    private final Set<String> passed = new HashSet<>(Set.of("award-decided", "result-published"));
    final long packageId = PACKAGE.incrementAndGet();
    final Tenders tenders = Mockito.mock(Tenders.class);
    final Case project;
    final Actor handler;
    final Actor approver;
    final Actor finance;
    final Actor supplier;
    final ContractDesk contracts;
    final Contracts register;
    final AcceptanceDesk acceptances;
    final SettlementDesk settlements;

    ContractFixture(ApplicationContext platform) {
        this.platform = platform;
        var town = new Townspeople(bean(Organisations.class), bean(People.class));
        handler = town.person(Role.PURCHASER_HANDLER);
        long purchaser = handler.as(Role.PURCHASER_HANDLER).organisationId();
        approver = town.person(Role.PURCHASER_APPROVER, purchaser);
        finance = town.person(Role.PURCHASER_FINANCE, purchaser);
        supplier = town.person(Role.SUPPLIER_AGENT);
        project = bean(Cases.class).open(handler, "视频设备采购", "cn", BudgetLevel.CITY, purchaser);
        givenTender();
        var gates = new GivenGates();
        var rows = new ContractRows(bean(ContractMapper.class), prints(), bean(Cases.class), bean(Organisations.class),
                bean(People.class), tenders, bean(FilingNumbers.class));
        var check = new ContractCheck(evaluations(), bids(), tenders, bean(Law.class), gates, bean(WorkCalendar.class), clock());
        var onRows = new ContractsOnRows(rows, check, bean(Organisations.class), bean(Cases.class), tenders, gates,
                bean(Journal.class), clock());
        contracts = onRows;
        register = onRows;
        var deliveries = new AcceptanceRows(bean(AcceptanceMapper.class), rows, prints(), bean(Cases.class),
                bean(Organisations.class), bean(People.class), clock());
        acceptances = new AcceptancesOnRows(deliveries, rows, bean(Papers.class), bean(Cases.class), tenders, gates,
                bean(Journal.class), clock());
        settlements = new SettlementsOnTreasury(bean(Payments.class), rows, prints(), bean(Papers.class), tenders, gates,
                bean(Journal.class));
    }

    private void givenTender() {
        var round = new Tenders.Tender(1, project.id(), project.no(), project.name(), "cn", 1, List.of(packageId), null, null, null);
        Mockito.when(tenders.ofPackage(packageId)).thenReturn(round);
        Mockito.when(tenders.document(1)).thenReturn(new Tenders.Document(1, null, "", Money.ZERO, null, "", "供货并安装", 30, 25, List.of("intl-1"), 30, List.of(), null, null));
        Mockito.when(tenders.packages(project.id())).thenReturn(List.of(new Tenders.Package(packageId, 1, "第一包", AWARD, AWARD,
                PackageState.AWARDED, null)));
    }

    private Evaluations evaluations() {
        Evaluations evaluations = Mockito.mock(Evaluations.class);
        Mockito.when(evaluations.award(packageId)).thenReturn(Optional.of(new Evaluations.Award(packageId, 5, supplierId(), "甲公司",
                AWARD, clock().today(), false, null)));
        return evaluations;
    }

    private Bids bids() {
        Bids bids = Mockito.mock(Bids.class);
        Mockito.when(bids.bid(5)).thenReturn(new Bids.OpenedBid(5, packageId, supplierId(), "甲公司", AWARD, 30, true, true,
                List.of(), clock().now(), List.of()));
        return bids;
    }

    long supplierId() {
        return supplier.as(Role.SUPPLIER_AGENT).organisationId();
    }

    PlatformClock clock() {
        return bean(PlatformClock.class);
    }

    private Prints prints() {
        return new Prints(bean(Renderer.class), bean(Papers.class), bean(MessageSource.class));
    }

    void pass(String gate) {
        passed.add(gate);
    }

    Step by(Actor actor) {
        return new Step(project.id(), packageId, 1L, null, null, "a", "p", "t", actor, null);
    }

    Draft draft() {
        return new Draft("HT-" + packageId, AWARD, clock().today().plusDays(20), Money.ZERO, 7, 20, "供货并安装");
    }

    void signed() {
        in(() -> contracts.draft(by(handler), draft()));
        in(() -> contracts.signAsSupplier(by(supplier)));
        in(() -> contracts.signAsPurchaser(by(approver)));
        in(() -> contracts.render(by(null)));
        pass("contract-published");
    }

    void filed() {
        signed();
        in(() -> contracts.check(by(null)));
        in(() -> contracts.file(by(null)));
        pass("contract-filed");
    }

    void accepted() {
        filed();
        LocalDate today = clock().today();
        in(() -> acceptances.request(by(supplier), today, "全部到货", List.of(paper())));
        in(() -> acceptances.inspect(by(handler), List.of(new AcceptanceDesk.Item("摄像机", true, null)), true, null));
        in(() -> acceptances.confirm(by(approver), true, null));
        in(() -> acceptances.file(by(null)));
        pass("accepted");
    }

    String paper() {
        byte[] content = ("文件 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return bean(Papers.class).upload(new ByteArrayInputStream(content), "paper.txt").sha256();
    }

    /** As the engine calls it: one transaction around the step. */
    void in(Runnable step) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> step.run());
    }

    <T> T bean(Class<T> type) {
        return platform.getBean(type);
    }

    private final class GivenGates implements Gates {

        @Override
        public void require(long caseId, Long packageId, String... gates) {
            var missing = List.of(gates).stream().filter(gate -> !passed.contains(gate)).map(gate -> Ground.of("gate", gate)).toList();
            if (!missing.isEmpty()) {
                throw new Refused(Refused.Kind.INVALID, missing);
            }
        }

        @Override
        public Optional<Instant> passedAt(long caseId, Long packageId, String gate) {
            return Optional.of(clock().now());
        }

        @Override
        public List<Passed> ofCase(long caseId) {
            return List.of();
        }
    }
}
