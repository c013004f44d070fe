package org.caiflow.bid;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.Paper;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PlatformTest
class OpeningsTest {

    /** What a bid may touch before the opening: the box itself, its deposit, and the store of files, which knows no owner. */
    private static final Set<String> TOUCHED = Set.of("bid", "bid_file", "bid_participation", "deposit", "paper_blob");
    /** Who the organisations and people are is no secret. */
    private static final Set<String> WHO_IS_WHO = Set.of("organisation", "person", "membership");

    @Autowired
    ApplicationContext platform;
    @Autowired
    Bids bids;
    @Autowired
    Openings openings;
    @Autowired
    Tenders tenders;
    @Autowired
    Papers papers;
    @Autowired
    Journal journal;
    @Autowired
    JdbcTemplate database;

    private TenderFixture tender;
    private long first;
    private long second;
    private Actor bidder;

    @BeforeEach
    void handInBids() {
        tender = new TenderFixture(platform);
        first = tender.packages.get(0);
        second = tender.packages.get(1);
        bidder = tender.participant();
        bids.submit(bidder, tender.bid(first, "1798196.00"));
    }

    @Test
    void hidesEverythingAboutBidsUntilTheOpening() {
        // an id that occurs nowhere else by chance
        database.execute("ALTER TABLE organisation AUTO_INCREMENT = 870000001");
        var supplier = tender.supplier();
        var before = rowsByTable();

        bids.participate(supplier, tender.tenderId, "王工", "13800000000");
        bids.submit(supplier, tender.bid(first, "1812345.67"));

        var after = rowsByTable();
        assertThat(after.keySet()).filteredOn(table -> !after.get(table).equals(before.get(table))).isSubsetOf(TOUCHED);
        var organisation = supplier.as(Role.SUPPLIER_AGENT);
        assertThat(tracesOf(String.valueOf(organisation.organisationId()))).containsExactlyInAnyOrder("bid", "bid_participation", "deposit");
        assertThat(tracesOf(organisation.organisation())).isEmpty();
        assertThat(tracesOf("181234567")).containsExactly("bid");
        assertThat(papers.ofCase(tender.caseId)).isEmpty();
    }

    @Test
    void tellsNobodyThatThereAreBidsUntilTheOpening() {
        assertThat(refusalOf(() -> bids.opened(first)).grounds()).extracting(Ground::key).containsExactly("bid.not-opened");
        assertThat(refusalOf(() -> bids.bidders(first)).grounds()).extracting(Ground::key).containsExactly("bid.not-opened");
        assertThat(openings.board(tender.manager, tender.caseNo).lots()).allSatisfy(lot -> {
            assertThat(lot.bidders()).isNull();
            assertThat(lot.bids()).isEmpty();
        });
        assertThat(refusalOf(() -> openings.board(bidder, tender.caseNo)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    void opensNothingBeforeTheDeadline() {
        tender.clockTo(tender.deadline.minusSeconds(5));

        var refusal = refusalOf(() -> openings.open(tender.tenderId));

        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("bid.opening-too-early");
        assertThat(tenders.state(first)).isEqualTo(PackageState.TENDERING);
    }

    @Test
    void opensAtTheDeadlineWhatStands() {
        var withdrawn = tender.participant();
        bids.submit(withdrawn, tender.bid(first, "1500000"));
        bids.withdraw(withdrawn, first);
        bids.submit(tender.participant(), tender.bid(first, "1850000"));
        bids.submit(tender.participant(), tender.bid(first, "1900000"));
        tender.clockTo(tender.deadline);

        openings.open(tender.tenderId);

        assertThat(bids.opened(first)).extracting(bid -> bid.price().display())
                .containsExactly("¥1,798,196.00", "¥1,850,000.00", "¥1,900,000.00");
        assertThat(bids.opened(first, bidder.as(Role.SUPPLIER_AGENT).organisationId())).isPresent();
        assertThat(tenders.state(first)).isEqualTo(PackageState.OPENED);
        assertThat(papers.ofCase(tender.caseId)).extracting(Paper::kind)
                .containsExactlyInAnyOrder("bid-file", "bid-receipt", "bid-file", "bid-receipt", "bid-file", "bid-receipt");
        assertThat(journal.ofCase(tender.caseId, null, 20)).extracting(Journal.Entry::key)
                .contains("bid.opened");
        assertThat(refusalOf(() -> bids.submit(withdrawn, tender.bid(first, "1500000"))).grounds())
                .extracting(Ground::key).contains("bid.package-closed");
    }

    @Test
    void leavesTooFewBidsClosedButTellsHowMany() {
        bids.submit(bidder, tender.bid(second, "1700000"));
        tender.clockTo(tender.deadline);

        openings.open(tender.tenderId);

        assertThat(bids.opened(second)).isEmpty();
        assertThat(bids.bidders(second)).containsExactly(bidder.as(Role.SUPPLIER_AGENT).organisationId());
        assertThat(openings.board(bidder, tender.caseNo).lots()).extracting(Openings.Lot::bidders).containsExactly(1, 1);
    }

    @Test
    void recordsTheOpeningByItsHostOnly() {
        tender.clockTo(tender.deadline);
        openings.open(tender.tenderId);

        var stranger = refusalOf(() -> openings.record(tender.someone(Role.AGENCY_MANAGER), tender.tenderId,
                new Openings.Minutes("张三", null, null)));
        var unanswered = refusalOf(() -> openings.record(tender.manager, tender.tenderId,
                new Openings.Minutes(" ", "报价有误", null)));
        openings.record(tender.manager, tender.tenderId, new Openings.Minutes("张三、李四", "报价有误", "已核对原件"));
        String paper = openings.render(tender.tenderId);

        assertThat(stranger.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(unanswered.grounds()).extracting(Ground::key).containsExactly("bid.present", "bid.answers");
        assertThat(papers.ofCase(tender.caseId)).filteredOn(one -> one.kind().equals("opening-record"))
                .extracting(Paper::sha256).containsExactly(paper);
        assertThat(openings.render(tender.tenderId)).isEqualTo(paper);
    }

    @Test
    void showsThePriceBoardToPartiesAndBiddersOnly() {
        var stranger = tender.supplier();
        tender.clockTo(tender.deadline);
        openings.open(tender.tenderId);

        assertThat(openings.board(bidder, tender.caseNo).openedAt()).isAfterOrEqualTo(tender.deadline);
        assertThat(openings.board(tender.manager, tender.caseNo).openedAt()).isNotNull();
        assertThat(refusalOf(() -> openings.board(stranger, tender.caseNo)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    private List<String> tables() {
        return database.queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() "
                + "AND table_type = 'BASE TABLE'", String.class);
    }

    private Map<String, Integer> rowsByTable() {
        return tables().stream().collect(Collectors.toMap(String::toLowerCase,
                table -> database.queryForObject("SELECT COUNT(*) FROM `" + table + "`", Integer.class)));
    }

    /** Tables, other than those that say who is who, in which any column holds the words; compared as bytes. */
    private Set<String> tracesOf(String words) {
        String hex = HexFormat.of().withUpperCase().formatHex(words.getBytes(StandardCharsets.UTF_8));
        var found = new TreeSet<String>();
        for (String table : tables()) {
            String somewhere = database.queryForList("SELECT column_name FROM information_schema.columns "
                            + "WHERE table_schema = DATABASE() AND table_name = ?", String.class, table).stream()
                    .map(column -> "HEX(CAST(`" + column + "` AS BINARY)) LIKE '%" + hex + "%'")
                    .collect(Collectors.joining(" OR "));
            if (!WHO_IS_WHO.contains(table.toLowerCase()) && database.queryForObject("SELECT COUNT(*) FROM `" + table
                    + "` WHERE " + somewhere, Integer.class) > 0) {
                found.add(table.toLowerCase());
            }
        }
        return found;
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
