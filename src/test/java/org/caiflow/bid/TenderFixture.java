package org.caiflow.bid;

import org.caiflow.testing.Sql;
import org.caiflow.archive.Papers;
import org.caiflow.calendar.MovableClock;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.kernel.Money;
import org.caiflow.seal.BidForm;
import org.caiflow.seal.Receipt;
import org.caiflow.tender.PackageState;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A published tender with two packages and as many suppliers as a test asks for. Its rows are written without the process. */
public class TenderFixture {

    public static final Money CEILING = Money.yuan("2000000");
    public static final Money DEPOSIT = Money.yuan("20000");

    private final ApplicationContext platform;
    private final JdbcTemplate database;
    private final Townspeople town;
    public final Bidding bidding;
    public final Actor handler;
    public final Actor manager;
    public final Actor supervisor;
    public final long caseId;
    public final String caseNo;
    public final long tenderId;
    public final List<Long> packages = new ArrayList<>();
    public final Instant deadline;

    public TenderFixture(ApplicationContext platform) {
        this.platform = platform;
        database = bean(JdbcTemplate.class);
        town = new Townspeople(bean(Organisations.class), bean(People.class));
        handler = town.person(Role.PURCHASER_HANDLER);
        manager = town.person(Role.AGENCY_MANAGER);
        bidding = Bidding.at(platform);
        supervisor = bidding.equip(town, handler, manager);
        var register = bean(Cases.class).open(handler, "城市大脑视频设备采购", "cn", BudgetLevel.CITY,
                handler.as(Role.PURCHASER_HANDLER).organisationId());
        caseId = register.id();
        caseNo = register.no();
        bean(Cases.class).setParty(caseId, null, Party.AGENCY, manager.as(Role.AGENCY_MANAGER).organisationId());
        deadline = bean(PlatformClock.class).now().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
        tenderId = tender(1);
        for (int no = 1; no <= 2; no++) {
            packages.add(pack(no));
        }
        document();
        notice();
        bean(Deadlines.class).fix(caseId, null, "bid-deadline", deadline, "tender.bid-period");
    }

    /** Someone of a new supplier with a key. */
    public Actor bidder() {
        var supplier = supplier();
        bidding.keyOf(supplier);
        return supplier;
    }

    public Actor supplier() {
        return town.person(Role.SUPPLIER_AGENT);
    }

    public Actor someone(Role role) {
        return town.person(role);
    }

    /** Seals a bid with one file and hands it in. */
    public Receipt handIn(Actor supplier, long packageId, String price) {
        return bidding.handIn(supplier, packageId, form(price), file());
    }

    public static BidForm form(String price) {
        return new BidForm(null, null, price, 30, true, true, "王工", "13800000000",
                new BidForm.Deposit(DEPOSIT.yuan().toPlainString(), "TRANSFER", "V-2026-001", "6222"), null);
    }

    public static Map<String, byte[]> file() {
        return Map.of("投标文件.txt", ("投标文件 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    /** A new file in the store. */
    public String paper() {
        return bean(Papers.class).store(new ByteArrayInputStream(file().values().iterator().next()), "bid.txt", "text/plain").sha256();
    }

    /** At the deadline: the room opens, agency and purchaser hand in, these bidders release, everything is opened. */
    public void openAll(long packageId, Actor... bidders) {
        openRoom();
        bidding.handInShares(manager, tenderId);
        bidding.handInShares(handler, tenderId);
        for (Actor bidder : bidders) {
            bidding.release(bidder, packageId);
        }
        bean(Openings.class).open(tenderId);
    }

    public void openRoom() {
        if (bean(PlatformClock.class).now().isBefore(deadline)) {
            clockTo(deadline);
        }
        bean(Openings.class).openRoom(tenderId);
    }

    public void clockTo(Instant instant) {
        bean(MovableClock.class).forwardTo(instant);
    }

    public <T> T bean(Class<T> type) {
        return platform.getBean(type);
    }

    private long tender(int round) {
        return insert("tender", Map.of("case_id", caseId, "case_no", caseNo, "case_name", "城市大脑视频设备采购", "region", "cn",
                "round", round, "notice_no", caseNo + "-N" + round, "published_at", deadline.toEpochMilli(),
                "deadline", deadline.toEpochMilli(), "revision", 0));
    }

    private long pack(int no) {
        long id = insert("plan_package", Map.of("case_id", caseId, "no", no, "name", "第" + no + "包", "budget_fen",
                CEILING.fen(), "quantity", "1批"));
        Sql.update(database, "INSERT INTO package_state (package_id, case_id, state, revision) VALUES (?, ?, ?, 0)", id, caseId,
                PackageState.TENDERING.name());
        insert("tender_package", Map.of("tender_id", tenderId, "package_id", id, "round", 1));
        return id;
    }

    private void document() {
        insert("tender_document", Map.ofEntries(Map.entry("tender_id", tenderId), Map.entry("method", "COMPREHENSIVE"),
                Map.entry("price_weight", 30), Map.entry("qualification", "具有独立法人资格"),
                Map.entry("deposit_fen", DEPOSIT.fen()), Map.entry("deadline", deadline.toEpochMilli()),
                Map.entry("place", "公共资源交易中心"), Map.entry("technical", "见附件"), Map.entry("delivery_days", 30),
                Map.entry("payment_days", 30), Map.entry("decimals", 2), Map.entry("release_minutes", 30), Map.entry("written_by", manager.personId()),
                Map.entry("revision", 0)));
    }

    private void notice() {
        var html = "<html><body><main><h1>招标公告</h1></main></body></html>".getBytes(StandardCharsets.UTF_8);
        var page = bean(Papers.class).store(new ByteArrayInputStream(html), "notice.html", "text/html");
        insert("notice", Map.of("no", caseNo + "-N1", "kind", "TENDER", "case_id", caseId, "case_no", caseNo, "region", "cn",
                "title", "城市大脑视频设备采购招标公告", "sha256", page.sha256(), "attachments", "",
                "published_at", bean(PlatformClock.class).now().toEpochMilli()));
    }

    private long insert(String table, Map<String, Object> row) {
        return Sql.insert(database, table, row);
    }
}
