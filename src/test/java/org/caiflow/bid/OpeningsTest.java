package org.caiflow.bid;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.Paper;
import org.caiflow.bid.Openings.Cause;
import org.caiflow.bid.Openings.Minutes;
import org.caiflow.bid.Openings.Phase;
import org.caiflow.bid.Openings.Share;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.BidForm;
import org.caiflow.seal.EnvelopeHead;
import org.caiflow.seal.Locks;
import org.caiflow.seal.Shares;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.testing.PlatformTest;
import org.caiflow.treasury.Deposits;
import org.caiflow.workflow.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

@PlatformTest
class OpeningsTest {

    @TempDir
    Path folder;
    @Autowired
    ApplicationContext platform;
    @Autowired
    Bids bids;
    @Autowired
    Openings openings;
    @Autowired
    Uploads uploads;
    @Autowired
    Tenders tenders;
    @Autowired
    Deposits deposits;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Papers papers;
    @Autowired
    Journal journal;
    @Autowired
    JdbcTemplate database;
    @Value("${caiflow.data}")
    Path data;

    private TenderFixture tender;
    private Bidding bidding;
    private long first;
    private long second;
    private Actor bidder;

    @BeforeEach
    void handInABid() {
        tender = new TenderFixture(platform);
        bidding = tender.bidding;
        first = tender.packages.get(0);
        second = tender.packages.get(1);
        bidder = tender.bidder();
        tender.handIn(bidder, first, "1798196.00");
    }

    @Test
    void tellsNobodyThatThereAreBidsUntilTheOpening() {
        assertThat(keys(refusalOf(() -> bids.opened(first)))).containsExactly("bid.not-opened");
        assertThat(keys(refusalOf(() -> bids.bidders(first)))).containsExactly("bid.not-opened");
        assertThat(openings.board(tender.manager, tender.caseNo).lots()).allSatisfy(lot -> {
            assertThat(lot.bidders()).isNull();
            assertThat(lot.bids()).isEmpty();
        });
        assertThat(openings.board(bidder, tender.caseNo)).isEqualTo(openings.board(tender.supplier(), tender.caseNo));
        assertThat(bids.known(bidder, tender.tenderId)).isEmpty();
        assertThat(papers.ofCase(tender.caseId)).isEmpty();
    }

    @Test
    void marksTheBoardAnewWhenItChanges() {
        String closed = openings.mark(bidder, tender.caseNo);
        tender.handIn(tender.bidder(), first, "1700000.00");
        String still = openings.mark(bidder, tender.caseNo);
        tender.openRoom();
        String open = openings.mark(bidder, tender.caseNo);
        openings.pause(tender.manager, tender.tenderId, "机房停电");

        assertThat(still).as("bids leave no mark before the opening").isEqualTo(closed);
        assertThat(open).isNotEqualTo(closed);
        assertThat(openings.mark(bidder, tender.caseNo)).isNotEqualTo(open);
    }

    @Test
    void opensNothingBeforeTheDeadlineEvenIfAllAgree() {
        tender.clockTo(tender.deadline.minusSeconds(5));

        assertThat(keys(refusalOf(() -> openings.openRoom(tender.tenderId)))).containsExactly("bid.opening-too-early");
        assertThat(keys(refusalOf(() -> openings.open(tender.tenderId)))).containsExactly("bid.opening-too-early");
        for (Actor holder : List.of(tender.manager, tender.handler, tender.supervisor)) {
            assertThat(keys(refusalOf(() -> openings.locked(holder, tender.tenderId)))).containsExactly("bid.opening-too-early");
            assertThat(keys(refusalOf(() -> openings.handIn(holder, tender.tenderId, List.of())))).containsExactly("bid.opening-too-early");
        }
        assertThat(keys(refusalOf(() -> bidding.release(bidder, first)))).containsExactly("bid.opening-too-early");
        assertThat(tenders.state(first)).isEqualTo(PackageState.TENDERING);
    }

    @Test
    void opensAtTheDeadlineWhatStands() {
        var withdrawn = tender.bidder();
        tender.handIn(withdrawn, first, "1500000");
        bidding.withdraw(withdrawn, first);
        var others = List.of(tender.bidder(), tender.bidder());
        tender.handIn(others.get(0), first, "1850000");
        tender.handIn(others.get(1), first, "1950000");
        tender.handIn(others.get(1), first, "1900000");

        tender.openAll(first, bidder, others.get(0), others.get(1));

        assertThat(bids.opened(first)).extracting(bid -> bid.price().display())
                .containsExactly("¥1,798,196.00", "¥1,850,000.00", "¥1,900,000.00");
        assertThat(bids.opened(first, organisation(bidder))).get().satisfies(bid -> assertThat(bid.faults()).isEmpty());
        assertThat(tenders.state(first)).isEqualTo(PackageState.OPENED);
        assertThat(papers.ofCase(tender.caseId)).extracting(Paper::kind)
                .containsExactlyInAnyOrder("bid-file", "bid-receipt", "bid-file", "bid-receipt", "bid-file", "bid-receipt");
        assertThat(deposits.of(tender.tenderId, first, organisation(bidder))).get().extracting(Deposits.Deposit::amount)
                .isEqualTo(TenderFixture.DEPOSIT);
        assertThat(journal.ofCase(tender.caseId, null, 40)).extracting(Journal.Entry::key)
                .contains("bid.room-opened", "bid.shares-released", "bid.arrived", "bid.opened");
        assertThat(bids.known(bidder, tender.tenderId)).singleElement().satisfies(bid -> assertThat(bid.state()).isEqualTo(BidState.OPENED));
        assertThat(decoysLeft()).isZero();
    }

    private int decoysLeft() {
        return database.queryForObject("SELECT COUNT(*) FROM bid_box b WHERE tender_id = ? AND live = 1 AND NOT EXISTS "
                + "(SELECT 1 FROM bid WHERE bid.box_id = b.id)", Integer.class, tender.tenderId);
    }

    @Test
    void opensABidWhoseDeadlineHasMovedSinceItWasSealed() {
        var others = List.of(tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));
        var later = tender.deadline.plus(Duration.ofDays(2));

        deadlines.move(tender.caseId, null, "bid-deadline", later, "补充澄清");
        tender.clockTo(tender.deadline.plusSeconds(1));
        assertThat(keys(refusalOf(() -> openings.openRoom(tender.tenderId)))).containsExactly("bid.opening-too-early");
        tender.clockTo(later);
        tender.openAll(first, bidder, others.get(0), others.get(1));

        assertThat(bids.opened(first)).hasSize(3);
    }

    @Test
    void leavesTooFewBidsClosedButTellsHowMany() {
        tender.handIn(bidder, second, "1700000");

        tender.openAll(first);

        assertThat(bids.opened(second)).isEmpty();
        assertThat(bids.bidders(second)).containsExactly(organisation(bidder));
        assertThat(bids.standing(second)).isEqualTo(1);
        assertThat(openings.board(bidder, tender.caseNo).lots()).allSatisfy(lot -> {
            assertThat(lot.bidders()).isEqualTo(1);
            assertThat(lot.tooFew()).isTrue();
            assertThat(lot.bids()).allSatisfy(line -> assertThat(line.price()).isNull());
        });
    }

    @Test
    void takesEachAuthoritysOwnSharesOnlyAndEachPersonOnce() {
        tender.handIn(tender.bidder(), first, "1900000");
        tender.openRoom();
        var agency = bidding.shares(tender.manager, tender.tenderId);
        var purchaser = bidding.shares(tender.handler, tender.tenderId);
        var mixed = agency.stream().map(share -> new Share(share.box(), share.slip(), share.half())).toList();
        var foreign = new ArrayList<>(agency);
        foreign.add(new Share(999_999_999L, new byte[32], new byte[32]));

        assertThat(keys(refusalOf(() -> openings.handIn(tender.manager, tender.tenderId, purchaser)))).containsOnly("bid.share-wrong");
        assertThat(keys(refusalOf(() -> openings.handIn(tender.manager, tender.tenderId, mixed)))).containsOnly("bid.share-wrong");
        assertThat(keys(refusalOf(() -> openings.handIn(tender.manager, tender.tenderId, List.of())))).containsOnly("bid.share-wrong");
        assertThat(keys(refusalOf(() -> openings.handIn(tender.manager, tender.tenderId, foreign)))).containsExactly("bid.share-foreign");
        assertThat(refusalOf(() -> openings.locked(bidder, tender.tenderId)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusalOf(() -> openings.locked(tender.someone(Role.AGENCY_MANAGER), tender.tenderId)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);

        openings.handIn(tender.manager, tender.tenderId, agency);
        assertThat(keys(refusalOf(() -> openings.handIn(tender.manager, tender.tenderId, agency)))).containsExactly("bid.handed-in");
        assertThat(openings.canOpen(tender.tenderId)).isFalse();
        assertThat(openings.board(tender.manager, tender.caseNo).identified()).isFalse();
        openings.handIn(tender.handler, tender.tenderId, purchaser);
        assertThat(openings.canOpen(tender.tenderId)).isTrue();
        assertThat(openings.board(tender.manager, tender.caseNo).lots().get(0).bidders()).isEqualTo(2);
    }

    @Test
    void takesNoHalfOfAnotherBidAndNoneTooLate() {
        var others = List.of(tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));
        tender.openRoom();

        assertThat(keys(refusalOf(() -> openings.release(bidder, first, bidding.token(bidder, first), bidding.half(others.get(0), first)))))
                .containsExactly("bid.half-wrong");
        assertThat(keys(refusalOf(() -> openings.release(bidder, first, bidding.token(bidder, first), new byte[31])))).containsExactly("bid.half-wrong");
        assertThat(refusalOf(() -> openings.release(bidder, first, "0".repeat(64), new byte[32])).kind()).isEqualTo(Refused.Kind.UNKNOWN);
        bidding.release(bidder, first);
        bidding.release(bidder, first);
        tender.clockTo(tender.deadline.plus(Duration.ofMinutes(31)));
        assertThat(keys(refusalOf(() -> bidding.release(others.get(0), first)))).containsExactly("bid.release-late");
    }

    @Test
    void readsTheBoardInAsManyStatementsForManyBiddersAsForFew() {
        var others = List.of(tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));
        tender.openAll(first, bidder, others.get(0), others.get(1));
        var more = new TenderFixture(platform);
        var many = Stream.generate(more::bidder).limit(6).toArray(Actor[]::new);
        Stream.of(many).forEach(other -> more.handIn(other, more.packages.get(0), "1900000"));
        more.openAll(more.packages.get(0), many);

        assertThat(openings.board(more.tenderId).lots().get(0).bids()).hasSize(6)
                .allSatisfy(line -> assertThat(line.deposit()).isEqualTo(TenderFixture.DEPOSIT));
        assertThat(statementsFor(more)).isEqualTo(statementsFor(tender));
    }

    private int statementsFor(TenderFixture of) {
        return new TransactionTemplate(platform.getBean(PlatformTransactionManager.class)).execute(status -> {
            int before = statements();
            openings.board(of.tenderId);
            return statements() - before;
        });
    }

    /** Of this connection. */
    private int statements() {
        return database.queryForObject("SELECT variable_value FROM information_schema.session_status WHERE variable_name = 'QUESTIONS'", Integer.class);
    }

    @Test
    void endsTheWaitWhenAllWhoMayBeOpenedHaveReleased() {
        var others = List.of(tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));
        tender.handIn(bidder, second, "1900000");
        tender.openRoom();
        bidding.handInShares(tender.supervisor, tender.tenderId);
        bidding.handInShares(tender.handler, tender.tenderId);
        bidding.release(bidder, first);
        bidding.release(others.get(0), first);
        assertThat(deadlines.get(tender.caseId, null, "release-window").due()).isAfter(tender.deadline.plusSeconds(1700));

        bidding.release(others.get(1), first);

        assertThat(deadlines.get(tender.caseId, null, "release-window").due()).isBefore(tender.deadline.plusSeconds(60));
    }

    @Test
    void asksTheHostWhyABidWasNotReleased() {
        var others = List.of(tender.bidder(), tender.bidder(), tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));

        tender.openAll(first, bidder, others.get(0), others.get(1));
        var lines = openings.board(tender.manager, tender.caseNo).lots().get(0).bids().stream().filter(line -> line.state() == BidState.SEALED).toList();
        var silent = refusalOf(() -> openings.record(tender.manager, tender.tenderId, new Minutes("张三", null, null, List.of())));
        openings.record(tender.manager, tender.tenderId, new Minutes("张三", null, null,
                List.of(new Cause(lines.get(0).bidId(), true), new Cause(lines.get(1).bidId(), false))));

        assertThat(bids.opened(first)).hasSize(3);
        assertThat(bids.standing(first)).isEqualTo(3);
        assertThat(silent.grounds()).extracting(Ground::key, Ground::article)
                .containsExactly(tuple("bid.causes", "电子招标投标办法第三十一条"));
        assertThat(openings.board(tender.manager, tender.caseNo).lots().get(0).bids()).extracting(Openings.Line::state)
                .containsExactlyInAnyOrder(BidState.OPENED, BidState.OPENED, BidState.OPENED, BidState.REVOKED, BidState.TAKEN_BACK);
    }

    @Test
    void standsStillWhileThePlatformFails() {
        tender.openRoom();
        assertThat(refusalOf(() -> openings.pause(tender.handler, tender.tenderId, "网络中断")).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        openings.pause(tender.manager, tender.tenderId, "网络中断");

        tender.clockTo(tender.deadline.plus(Duration.ofHours(2)));
        assertThat(openings.board(tender.manager, tender.caseNo).phase()).isEqualTo(Phase.PAUSED);
        assertThat(keys(refusalOf(() -> bidding.release(bidder, first)))).containsExactly("bid.room-paused");
        openings.resume(tender.manager, tender.tenderId);
        bidding.release(bidder, first);

        var window = deadlines.get(tender.caseId, null, "release-window");
        assertThat(window.due()).isBetween(tender.deadline.plus(Duration.ofMinutes(149)), tender.deadline.plus(Duration.ofMinutes(152)));
        assertThat(openings.board(tender.manager, tender.caseNo).phase()).isEqualTo(Phase.RELEASING);
        assertThat(keys(refusalOf(() -> openings.resume(tender.manager, tender.tenderId)))).containsExactly("bid.not-paused");
    }

    @Test
    void cannotBeOpenedByOneAuthority() {
        tender.openRoom();
        bidding.handInShares(tender.manager, tender.tenderId);

        assertThat(keys(refusalOf(() -> openings.open(tender.tenderId)))).containsExactly("bid.shares-missing");
    }

    @Test
    void tellsWhatCannotBeReadOutAndGoesOnWithTheOthers() throws IOException {
        var others = List.of(tender.bidder(), tender.bidder(), tender.bidder(), tender.bidder());
        bidding.handIn(others.get(0), first, TenderFixture.form("十万元"), TenderFixture.file());
        bidding.handIn(others.get(1), first, TenderFixture.form(null), TenderFixture.file());
        tender.handIn(others.get(2), first, "1900000");
        tender.handIn(others.get(3), first, "1700000");
        damage(others.get(3));

        tender.openAll(first, bidder, others.get(0), others.get(1), others.get(2), others.get(3));

        assertThat(openings.board(tender.manager, tender.caseNo).lots().get(0).bids()).extracting(Openings.Line::state)
                .containsExactly(BidState.OPENED, BidState.UNREADABLE, BidState.UNREADABLE, BidState.OPENED, BidState.UNREADABLE);
        assertThat(bids.opened(first)).hasSize(2);
        assertThat(bids.standing(first)).as("two are left: the package fails").isEqualTo(2);
    }

    /** A bit of the stored payload turns. */
    private void damage(Actor supplier) throws IOException {
        String slot = database.queryForObject("SELECT payload FROM bid_box WHERE package_id = ? AND live = 1 AND slot = SHA2(UNHEX(?), 256)",
                String.class, first, bidding.token(supplier, first));
        Path payload = data.resolve("box/kept").resolve(slot);
        byte[] bytes = Files.readAllBytes(payload);
        bytes[bytes.length / 2] ^= 1;
        Files.write(payload, bytes);
    }

    @Test
    void opensABrokenBidFromItsBiddersOwnFiles() throws IOException {
        var others = List.of(tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));
        var unlucky = tender.bidder();
        var files = TenderFixture.file();
        byte[] envelope = bidding.seal(unlucky, first, TenderFixture.form("1750000"), files);
        byte[] form = bidding.backup(unlucky);
        bids.submit(unlucky, bidding.uploaded(unlucky, first, envelope));
        damage(unlucky);
        tender.openAll(first, bidder, others.get(0), others.get(1), unlucky);
        String paper = uploaded(unlucky, files.values().iterator().next());
        String wrong = uploaded(unlucky, "another".getBytes(StandardCharsets.UTF_8));

        assertThat(bids.opened(first)).hasSize(3);
        assertThat(keys(refusalOf(() -> openings.openFromBackup(bidder, first, form, List.of(paper))))).containsExactly("bid.backup-not-needed");
        assertThat(keys(refusalOf(() -> openings.openFromBackup(unlucky, first, new byte[] {1}, List.of(paper))))).containsExactly("bid.backup-form");
        assertThat(keys(refusalOf(() -> openings.openFromBackup(unlucky, first, form, List.of(wrong))))).containsExactly("bid.backup-file");
        assertThat(keys(refusalOf(() -> openings.openFromBackup(unlucky, first, form, List.of())))).containsExactly("bid.backup-count");
        openings.openFromBackup(unlucky, first, form, List.of(paper));

        assertThat(bids.opened(first)).hasSize(4);
        assertThat(bids.opened(first, organisation(unlucky))).get().satisfies(bid -> assertThat(papers.open(bid.files().get(0)).readAllBytes()).isEqualTo(files.values().iterator().next()));
    }

    private String uploaded(Actor supplier, byte[] content) {
        String upload = uploads.start(supplier, "intl-1", content.length);
        uploads.append(supplier, upload, 0, new ByteArrayInputStream(content));
        return upload;
    }

    @Test
    void keepsWhatSpeaksAgainstAnOpenedBid() {
        var others = List.of(tender.bidder(), tender.bidder());
        tender.handIn(others.get(0), first, "1900000");
        bidding.handIn(others.get(1), first, new BidForm(null, null, "2000000.01", 0, false, false, null, null,
                new BidForm.Deposit("1", "CASH", " ", null), null), TenderFixture.file());

        tender.openAll(first, bidder, others.get(0), others.get(1));

        assertThat(bids.opened(first, organisation(others.get(1)))).get().satisfies(bid -> assertThat(bid.faults()).extracting(Ground::key)
                .containsExactlyInAnyOrder("bid.over-ceiling", "bid.delivery-days", "treasury.deposit-too-small",
                        "treasury.deposit-form", "treasury.deposit-voucher"));
        assertThat(deposits.of(tender.tenderId, first, organisation(others.get(1)))).isEmpty();
    }

    /** A file that would swell to 64 MB is kept as it came, a few kilobytes: nothing unpacks it. */
    @Test
    void unpacksNothing() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("bomb.xml"));
            zip.write(new byte[64 << 20]);
        }
        var others = List.of(tender.bidder(), tender.bidder());
        tender.handIn(others.get(0), first, "1900000");
        bidding.handIn(others.get(1), first, TenderFixture.form("1700000"), Map.of("../../投标文件.docx", bomb.toByteArray()));

        tender.openAll(first, bidder, others.get(0), others.get(1));

        String file = bids.opened(first, organisation(others.get(1))).orElseThrow().files().get(0);
        assertThat(papers.open(file).readAllBytes()).isEqualTo(bomb.toByteArray());
        assertThat(papers.ofCase(tender.caseId)).extracting(Paper::fileName).noneMatch(name -> name.contains("/"));
    }

    @Test
    void keepsTheLastBidOfABidderWhoLostItsKey() {
        var others = List.of(tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));
        bidding.newKey(bidder);
        tender.handIn(bidder, first, "1600000");

        tender.openAll(first, bidder, others.get(0), others.get(1));

        assertThat(bids.bidders(first)).hasSize(3).doesNotHaveDuplicates();
        assertThat(bids.opened(first, organisation(bidder))).get().satisfies(bid -> assertThat(bid.price().display()).isEqualTo("¥1,600,000.00"));
    }

    @Test
    void letsNobodyHoldUpTheOthersBySealingRubbish() throws IOException {
        var others = List.of(tender.bidder(), tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));
        var hostile = tender.bidder();
        var bid = bidding.uploaded(hostile, first, bidding.seal(hostile, first, TenderFixture.form("1000"), TenderFixture.file()));
        var foreign = Bidding.head(bidding.seal(hostile, first, TenderFixture.form("1000"), TenderFixture.file())).locks().shares();
        bids.submit(hostile, new Bids.SealedBid(first, bid.token(), withRubbish(bid.head(), foreign), bid.upload(), bid.fingerprint()));

        tender.openAll(first, bidder, others.get(0), others.get(1), others.get(2), hostile);

        assertThat(bids.opened(first)).hasSize(4);
        assertThat(openings.board(tender.manager, tender.caseNo).lots().get(0).bids()).extracting(Openings.Line::state)
                .containsExactly(BidState.OPENED, BidState.OPENED, BidState.OPENED, BidState.OPENED, BidState.UNREADABLE);
        assertThat(journal.ofCase(tender.caseId, null, 40)).extracting(Journal.Entry::key).contains("bid.shares-rubbish");
    }

    /** The agency's share is that of another envelope: it commits to one thing and seals another. */
    private static byte[] withRubbish(byte[] head, Shares foreign) throws IOException {
        EnvelopeHead own = EnvelopeHead.read(new ByteArrayInputStream(head));
        var shares = new ArrayList<>(own.locks().shares().all());
        Shares.Share agency = shares.get(0);
        shares.set(0, new Shares.Share(agency.x(), agency.creditCode(), agency.commitment(), foreign.all().get(0).holders()));
        var locks = new Locks(own.locks().halfCommitment(), own.locks().sealedHalf(),
                new Shares(own.suite(), Shares.Use.HALF, own.locks().id(), List.copyOf(shares)));
        return new EnvelopeHead(own.suite(), own.label(), locks).bytes();
    }

    @Test
    void provesTheOpeningToAnyone() throws IOException {
        var others = List.of(tender.bidder(), tender.bidder(), tender.bidder(), tender.bidder());
        var receipts = others.stream().map(other -> tender.handIn(other, first, "1900000")).toList();
        damage(others.get(3));
        tender.openAll(first, bidder, others.get(0), others.get(1), others.get(3));
        Path bundle = Files.createTempFile(folder, "opening", ".zip");
        Path receipt = Files.createTempFile(folder, "receipt", ".json");
        Files.write(receipt, receipts.get(0).json());

        try (var out = Files.newOutputStream(bundle)) {
            openings.proof(tender.manager, first).writeTo(out);
        }

        assertThat(verified("opening", bundle.toString(), "--platform-key", receipts.get(0).platformKey(), "--receipt", receipt.toString(), "--count", "5"))
                .as("one bid is damaged on the disk of the platform").isEqualTo(1);
        Path own = Files.createTempFile(folder, "own", ".zip");
        try (var out = Files.newOutputStream(own)) {
            openings.proof(others.get(0), first).writeTo(out);
        }
        assertThat(verified("opening", own.toString(), "--platform-key", receipts.get(0).platformKey(), "--receipt", receipt.toString(), "--count", "5"))
                .as("the damaged one is another's, whose content is not in it").isZero();
        assertThat(Files.size(own)).isLessThan(Files.size(bundle));
        assertThat(refusalOf(() -> openings.proof(tender.bidder(), first)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    void provesAnOpeningInWhichAllWentWell() throws IOException {
        var others = List.of(tender.bidder(), tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));
        assertThat(keys(refusalOf(() -> openings.proof(tender.manager, first)))).containsExactly("bid.not-opened");
        assertThat(keys(refusalOf(() -> openings.proof(bidder, first)))).as("a bidder learns not even that").containsExactly("bid.opening-unknown");
        tender.openAll(first, bidder, others.get(0), others.get(1));
        Path bundle = Files.createTempFile(folder, "opening", ".zip");

        try (var out = Files.newOutputStream(bundle)) {
            openings.proof(tender.supervisor, first).writeTo(out);
        }

        var order = bids.lots(first).values().stream().sorted().map(lot -> "(" + lot.substring(0, 16) + ")").toList();
        assertThat(verified("opening", bundle.toString(), "--count", "4")).isZero();
        assertThat(said("opening", bundle.toString())).containsSubsequence(order.toArray(String[]::new));
        assertThat(order).hasSize(3);
    }

    /** What {@code scripts/verify} prints. */
    private static String said(String... args) throws IOException {
        var process = verify(args).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static ProcessBuilder verify(String... args) {
        return new ProcessBuilder(Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), "org.caiflow.seal.VerifyCommand"), Stream.of(args)).toList());
    }

    /** What {@code scripts/verify} ends with. */
    private static int verified(String... args) throws IOException {
        try {
            return verify(args).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void takesDoubtsAnswersSignaturesAndRecordings() {
        tender.openAll(first);
        assertThat(refusalOf(() -> openings.object(tender.supplier(), tender.tenderId, "报价有误")).kind()).isEqualTo(Refused.Kind.UNKNOWN);
        assertThat(keys(refusalOf(() -> openings.object(bidder, tender.tenderId, " ")))).containsExactly("bid.text");
        openings.object(bidder, tender.tenderId, "报价有误");
        long doubt = openings.board(tender.manager, tender.caseNo).objections().get(0).id();
        assertThat(refusalOf(() -> openings.answer(tender.handler, doubt, "已核对")).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        openings.answer(tender.manager, doubt, "已核对原件");
        assertThat(refusalOf(() -> openings.answer(tender.manager, doubt, "又一次")).kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(keys(refusalOf(() -> openings.sign(bidder, tender.tenderId)))).containsExactly("bid.sign-when");
        openings.record(tender.manager, tender.tenderId, new Minutes("张三", "报价有误", "已核对原件", List.of()));
        assertThat(keys(refusalOf(() -> openings.object(bidder, tender.tenderId, "太晚")))).containsExactly("bid.room-closed");

        openings.sign(bidder, tender.tenderId);
        openings.sign(tender.supervisor, tender.tenderId);
        assertThat(refusalOf(() -> openings.sign(bidder, tender.tenderId)).kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refusalOf(() -> openings.sign(tender.supplier(), tender.tenderId)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        byte[] sound = new byte[5000];
        assertThat(keys(refusalOf(() -> openings.addRecording(tender.manager, tender.tenderId, "", "a.exe", null, uploaded(tender.manager, sound)))))
                .containsExactly("bid.recording-title", "bid.recording-type", "bid.recording-start");
        openings.addRecording(tender.manager, tender.tenderId, "开标全程录音", "a.mp3", tender.deadline.minusSeconds(30), uploaded(tender.manager, sound));

        var board = openings.board(tender.manager, tender.caseNo);
        assertThat(board.objections()).singleElement().satisfies(one -> assertThat(one.answer()).isEqualTo("已核对原件"));
        assertThat(board.signatures()).extracting(Openings.Signature::person).containsExactly(bidder.name(), tender.supervisor.name());
        var recording = board.recordings().get(0);
        assertThat(recording.events()).extracting(Openings.Event::key).contains("bid.room-opened", "bid.shares-released", "bid.objected", "bid.record-signed");
        assertThat(recording.events()).allSatisfy(event -> assertThat(event.offset()).isGreaterThanOrEqualTo(30));
        assertThat(openings.media(bidder, tender.caseNo, recording.id()).mediaType()).isEqualTo("audio/mpeg");
        assertThat(papers.ofCase(tender.caseId)).extracting(Paper::kind).contains("opening-recording");
        openings.render(tender.tenderId);
        assertThat(keys(refusalOf(() -> openings.sign(tender.handler, tender.tenderId)))).containsExactly("bid.sign-when");
    }

    @Test
    void recordsTheOpeningByItsHostOnly() {
        tender.openAll(first);

        var stranger = refusalOf(() -> openings.record(tender.someone(Role.AGENCY_MANAGER), tender.tenderId,
                new Minutes("张三", null, null, List.of())));
        var unanswered = refusalOf(() -> openings.record(tender.manager, tender.tenderId,
                new Minutes(" ", "报价有误", null, List.of())));
        openings.record(tender.manager, tender.tenderId, new Minutes("张三、李四", "报价有误", "已核对原件", List.of()));
        String paper = openings.render(tender.tenderId);

        assertThat(stranger.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(keys(unanswered)).containsExactly("bid.present", "bid.answers");
        assertThat(papers.ofCase(tender.caseId)).filteredOn(one -> one.kind().equals("opening-record"))
                .extracting(Paper::sha256).containsExactly(paper);
        assertThat(openings.render(tender.tenderId)).isEqualTo(paper);
    }

    @Test
    void showsThePriceBoardToPartiesAndBiddersOnly() {
        var stranger = tender.supplier();
        tender.openAll(first);

        assertThat(openings.board(bidder, tender.caseNo).openedAt()).isAfterOrEqualTo(tender.deadline);
        assertThat(openings.board(tender.manager, tender.caseNo).openedAt()).isNotNull();
        assertThat(refusalOf(() -> openings.board(stranger, tender.caseNo)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    private static long organisation(Actor supplier) {
        return supplier.as(Role.SUPPLIER_AGENT).organisationId();
    }

    private static List<String> keys(Refused refusal) {
        return refusal.grounds().stream().map(Ground::key).toList();
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
