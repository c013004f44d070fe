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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PlatformTest
class OpeningsTest {

    /** What may know a bidder before the opening: the box itself, its deposit, and who the organisations and people are. */
    private static final Set<String> MAY_KNOW = Set.of("bid", "bid_file", "bid_participation", "deposit", "organisation",
            "person", "membership", "token");

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
        var supplier = bidder.as(Role.SUPPLIER_AGENT);

        var traces = new ArrayList<String>();
        for (String table : database.queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = "
                + "DATABASE() AND table_type = 'BASE TABLE'", String.class)) {
            if (!MAY_KNOW.contains(table.toLowerCase())) {
                traces.addAll(tracesIn(table, supplier.organisationId(), supplier.organisation()));
            }
        }

        assertThat(traces).isEmpty();
        assertThat(refusalOf(() -> bids.opened(first)).grounds()).extracting(Ground::key).containsExactly("bid.not-opened");
        assertThat(refusalOf(() -> bids.bidders(first)).grounds()).extracting(Ground::key).containsExactly("bid.not-opened");
        assertThat(openings.board(tender.manager, tender.caseNo).lots()).allSatisfy(lot -> {
            assertThat(lot.bidders()).isNull();
            assertThat(lot.bids()).isEmpty();
        });
        assertThat(papers.ofCase(tender.caseId)).isEmpty();
    }

    @Test
    void opensNothingBeforeTheDeadline() {
        tender.clockTo(tender.deadline.minusSeconds(1));

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
                .contains("bid.opened", "bid.too-few");
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

        assertThat(openings.board(bidder, tender.caseNo).openedAt()).isEqualTo(tender.deadline);
        assertThat(openings.board(tender.manager, tender.caseNo).openedAt()).isNotNull();
        assertThat(refusalOf(() -> openings.board(stranger, tender.caseNo)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    private List<String> tracesIn(String table, long id, String name) {
        var traces = new ArrayList<String>();
        for (var column : database.queryForList("SELECT column_name, data_type FROM information_schema.columns "
                + "WHERE table_schema = DATABASE() AND table_name = ?", table)) {
            String field = column.get("column_name").toString();
            boolean text = column.get("data_type").toString().matches(".*(char|text|blob|binary|json).*");
            String where = text ? "INSTR(`" + field + "`, ?) > 0"
                    : field.matches(".*(supplier|organisation|bidder|participant).*") ? "`" + field + "` = ?" : null;
            if (where != null && database.queryForObject("SELECT COUNT(*) FROM `" + table + "` WHERE " + where,
                    Integer.class, text ? name : id) > 0) {
                traces.add(table + "." + field);
            }
        }
        return traces;
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
