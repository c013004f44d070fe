package org.caiflow.bid;

import org.caiflow.testing.Sql;
import org.caiflow.bid.Bids.DepositPaid;
import org.caiflow.bid.Bids.NewBid;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.caiflow.treasury.Deposits;
import org.caiflow.workflow.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PlatformTest
class BidsTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    Bids bids;
    @Autowired
    Deposits deposits;
    @Autowired
    Deadlines deadlines;
    @Autowired
    JdbcTemplate database;

    private TenderFixture tender;
    private long first;

    @BeforeEach
    void publishTender() {
        tender = new TenderFixture(platform);
        first = tender.packages.get(0);
    }

    @Test
    void takesABidInWithAReceipt() throws Exception {
        var supplier = tender.participant();

        var receipt = bids.submit(supplier, tender.bid(first, "1798196.00"));

        var own = bids.own(supplier, tender.tenderId);
        assertThat(own.participating()).isTrue();
        assertThat(own.bids()).singleElement().satisfies(bid -> {
            assertThat(bid.price()).isEqualTo(Money.yuan("1798196.00"));
            assertThat(bid.receipt()).isEqualTo(receipt);
            assertThat(bid.withdrawn()).isFalse();
        });
        assertThat(receipt.hash()).matches("[0-9a-f]{64}");
        assertThat(receipt.no()).startsWith(tender.caseNo);
        assertThat(bids.receipt(supplier, first)).startsWith("%PDF".getBytes());
        assertThat(deposits.of(tender.tenderId, first, organisation(supplier))).get()
                .extracting(Deposits.Deposit::amount).isEqualTo(TenderFixture.DEPOSIT);
    }

    @Test
    void acceptsABidInTheLastSecondsAndRejectsOneASecondLate() {
        var punctual = tender.participant();
        var late = tender.participant();

        // the platform's clock goes on while the bid travels
        tender.clockTo(tender.deadline.minusSeconds(3));
        bids.submit(punctual, tender.bid(first, "1700000"));
        tender.clockTo(tender.deadline.plusSeconds(1));
        var refusal = refusalOf(() -> bids.submit(late, tender.bid(first, "1700000")));

        assertThat(bids.own(punctual, tender.tenderId).bids()).hasSize(1);
        assertThat(refusal.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.key()).isEqualTo("bid.late");
            assertThat(ground.article()).isEqualTo("财政部令第87号第三十三条");
        });
        assertThat(bids.own(late, tender.tenderId).bids()).isEmpty();
    }

    @Test
    void tellsEveryGroundAtOnce() {
        var stranger = tender.supplier();
        var faulty = new NewBid(first, Money.yuan("2000000.01"), 0, false, false, List.of("f".repeat(64), "f".repeat(64)),
                new DepositPaid(Money.yuan("1"), "CASH", " ", null));

        var refusal = refusalOf(() -> bids.submit(stranger, faulty));

        assertThat(refusal.grounds()).extracting(Ground::key).containsExactlyInAnyOrder("bid.not-participating",
                "bid.over-ceiling", "bid.delivery-days", "bid.file-twice", "bid.file-unknown", "bid.file-unknown",
                "treasury.deposit-too-small", "treasury.deposit-form", "treasury.deposit-voucher");
        assertThat(refusal.grounds()).filteredOn(ground -> ground.key().equals("treasury.deposit-form"))
                .extracting(Ground::article).containsExactly("政府采购法实施条例第三十三条");
        assertThat(bids.own(stranger, tender.tenderId).bids()).isEmpty();
        assertThat(deposits.of(tender.tenderId, first, organisation(stranger))).isEmpty();
    }

    @Test
    void rejectsABidWithoutPriceFileOrDeposit() {
        var supplier = tender.participant();

        var refusal = refusalOf(() -> bids.submit(supplier, new NewBid(first, Money.ZERO, 30, false, false, List.of(), null)));

        assertThat(refusal.grounds()).extracting(Ground::key)
                .containsExactlyInAnyOrder("bid.price", "bid.no-file", "bid.deposit-missing");
    }

    @Test
    void rejectsThePurchasersAgencyAsBidder() {
        var both = tender.someone(Role.SUPPLIER_AGENT);
        Sql.update(database, "UPDATE case_party SET organisation_id = ? WHERE case_id = ? AND party = 'AGENCY'",
                organisation(both), tender.caseId);

        var refusal = refusalOf(() -> bids.participate(both, tender.tenderId, "王工", "13800000000"));

        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("bid.own-tender");
    }

    @Test
    void keepsTheHistoryOfAReplacedBid() {
        var supplier = tender.participant();
        var before = bids.submit(supplier, tender.bid(first, "1800000"));

        var after = bids.submit(supplier, tender.bid(first, "1750000"));

        assertThat(after.no()).isNotEqualTo(before.no());
        assertThat(bids.own(supplier, tender.tenderId).bids()).singleElement()
                .extracting(Bids.OwnBid::price).isEqualTo(Money.yuan("1750000"));
        assertThat(states(supplier)).containsExactly("REPLACED", "SUBMITTED");
    }

    @Test
    void withdrawsBeforeTheDeadlineOnly() {
        var supplier = tender.participant();
        var other = tender.participant();
        bids.submit(supplier, tender.bid(first, "1800000"));
        bids.submit(other, tender.bid(first, "1900000"));

        bids.withdraw(supplier, first);
        tender.clockTo(tender.deadline.plusSeconds(1));
        var refusal = refusalOf(() -> bids.withdraw(other, first));

        assertThat(bids.own(supplier, tender.tenderId).bids()).singleElement().matches(Bids.OwnBid::withdrawn);
        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("bid.withdraw-late");
        assertThat(states(other)).containsExactly("SUBMITTED");
    }

    @Test
    void takesTheSameBidTwiceAsOne() throws Exception {
        var supplier = tender.participant();
        var bid = tender.bid(first, "1800000");

        var receipts = together(List.of(() -> bids.submit(supplier, bid), () -> bids.submit(supplier, bid),
                () -> bids.submit(supplier, bid)));

        assertThat(receipts).extracting(receipt -> receipt.get().no()).containsOnly(receipts.get(0).get().no());
        assertThat(states(supplier)).containsExactly("SUBMITTED");
    }

    @Test
    void losesNoBidAndTakesNoLateOneWhileTheDeadlineMoves() throws Exception {
        var suppliers = new ArrayList<Actor>();
        for (int i = 0; i < 8; i++) {
            suppliers.add(tender.participant());
        }
        tender.clockTo(tender.deadline.minusMillis(500));
        var later = tender.deadline.plus(Duration.ofDays(3));
        var acts = new ArrayList<Callable<Bids.Receipt>>();
        suppliers.forEach(supplier -> acts.add(() -> bids.submit(supplier, tender.bid(first, "1800000"))));
        acts.add(4, () -> {
            deadlines.move(tender.caseId, null, "bid-deadline", later, "补充澄清");
            return null;
        });
        acts.add(5, () -> {
            tender.clockTo(tender.deadline.plusSeconds(1));
            return null;
        });

        var outcomes = together(acts);

        int received = 0;
        for (var outcome : outcomes) {
            try {
                var receipt = outcome.get();
                received += receipt == null ? 0 : 1;
            } catch (ExecutionException e) {
                assertThat(e).cause().isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.grounds())
                        .extracting(Ground::key).isSubsetOf("bid.late", "deadline.passed"));
            }
        }
        var due = deadlines.get(tender.caseId, null, "bid-deadline").due();
        assertThat(count("SELECT COUNT(*) FROM bid WHERE tender_id = ?", tender.tenderId)).isEqualTo(received);
        assertThat(count("SELECT COUNT(*) FROM bid WHERE tender_id = ? AND received_at > " + due.toEpochMilli(),
                tender.tenderId)).isZero();
    }

    private List<Future<Bids.Receipt>> together(List<Callable<Bids.Receipt>> acts) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            return threads.invokeAll(acts);
        } finally {
            threads.shutdown();
        }
    }

    private List<String> states(Actor supplier) {
        return database.queryForList("SELECT state FROM bid WHERE tender_id = ? AND supplier_id = ? ORDER BY id", String.class,
                tender.tenderId, organisation(supplier));
    }

    private int count(String sql, long tenderId) {
        return database.queryForObject(sql, Integer.class, tenderId);
    }

    private static long organisation(Actor supplier) {
        return supplier.as(Role.SUPPLIER_AGENT).organisationId();
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
