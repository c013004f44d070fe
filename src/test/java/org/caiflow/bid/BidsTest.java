package org.caiflow.bid;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.bid.Bids.SealedBid;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.Authority;
import org.caiflow.seal.BidContext;
import org.caiflow.seal.Letter;
import org.caiflow.seal.Receipt;
import org.caiflow.seal.SealParameters;
import org.caiflow.seal.SecretKeys;
import org.caiflow.seal.Suite;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PlatformTest
class BidsTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    Bids bids;
    @Autowired
    Uploads uploads;
    @Autowired
    JdbcTemplate database;

    private TenderFixture tender;
    private Bidding bidding;
    private long first;

    @BeforeEach
    void publishTender() {
        tender = new TenderFixture(platform);
        bidding = tender.bidding;
        first = tender.packages.get(0);
    }

    @Test
    void takesABidInWithASignedReceipt() throws Exception {
        var supplier = tender.bidder();

        Receipt receipt = tender.handIn(supplier, first, "1798196.00");

        assertThat(receipt.signatureHolds()).isTrue();
        assertThat(receipt.no()).startsWith(tender.caseNo);
        assertThat(bids.paper(receipt)).startsWith("%PDF".getBytes());
        var boxed = bids.boxed(supplier, first, bidding.token(supplier, first)).orElseThrow();
        byte[] letter = Letter.open(Suite.INTL_1, bidding.keyOf(supplier), boxed.own());
        assertThat(new ObjectMapper().readTree(letter).path("receipt").path("envelopeHash").asText()).isEqualTo(receipt.envelopeHash());
        assertThat(bids.standing(supplier, Map.of(first, bidding.token(supplier, first), tender.packages.get(1),
                bidding.token(supplier, tender.packages.get(1))))).containsExactly(first);
    }

    @Test
    void makesNoPaperOfAReceiptThatWasChanged() {
        var receipt = tender.handIn(tender.bidder(), first, "1798196.00");
        var other = new Receipt(receipt.format(), receipt.no(), receipt.project(), 1, 1, receipt.packageName(), "另一家公司", receipt.creditCode(),
                1, receipt.suite(), receipt.envelopeHash(), receipt.formHash(), receipt.size(), receipt.receivedAt(), receipt.deadline(),
                receipt.platformKey(), receipt.signature());

        assertThat(keys(refusalOf(() -> bids.paper(other)))).containsExactly("bid.receipt-signature");
        assertThat(keys(refusalOf(() -> bids.paper(other.signedWith(new byte[32]))))).containsExactly("bid.receipt-signature");
    }

    @Test
    void acceptsABidInTheLastSecondsAndRejectsOneASecondLate() {
        var punctual = tender.bidder();
        var late = tender.bidder();
        var bid = bidding.uploaded(late, first, bidding.seal(late, first, TenderFixture.form("1700000"), TenderFixture.file()));

        // the platform's clock goes on while the bid travels
        tender.clockTo(tender.deadline.minusSeconds(3));
        tender.handIn(punctual, first, "1700000");
        tender.clockTo(tender.deadline.plusSeconds(1));
        var refusal = refusalOf(() -> bids.submit(late, bid));

        assertThat(boxed(punctual)).isTrue();
        assertThat(refusal.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.key()).isEqualTo("bid.late");
            assertThat(ground.article()).isEqualTo("财政部令第87号第三十三条");
        });
        assertThat(boxed(late)).isFalse();
    }

    @Test
    void tellsEveryGroundAtOnce() {
        var supplier = tender.bidder();
        SealParameters sealing = bids.sealing(supplier, first, null);
        var elsewhere = new BidContext("330100-2020-0001", 1, 7, "91330100MA27XXXXX1", 9);
        byte[] envelope = bidding.seal(supplier, elsewhere, Suite.GM_1, List.of(Bidding.authorities(sealing).get(0),
                new Authority(sealing.authorities().get(1).creditCode(), List.of(SecretKeys.generate(new SecureRandom()).publicKeys())),
                new Authority("911100000000000000", List.of(SecretKeys.generate(new SecureRandom()).publicKeys()))),
                TenderFixture.form("1700000"), TenderFixture.file());
        var head = Bidding.head(envelope);
        String upload = uploads.start(supplier, "gm-1", head.label().sealedSize() + 5);

        var refusal = refusalOf(() -> bids.submit(supplier, new SealedBid(first, bidding.token(supplier, first), head.bytes(), upload, "0".repeat(64))));

        assertThat(keys(refusal)).containsExactlyInAnyOrder("bid.other-package", "bid.other-supplier", "bid.other-version", "bid.suite-not-taken",
                "bid.key-unknown", "bid.other-authorities", "bid.other-authorities", "bid.upload-length", "bid.upload-unfinished");
        assertThat(boxed(supplier)).isFalse();
    }

    @Test
    void rejectsWhatIsNoEnvelopeTokenOrUpload() {
        var supplier = tender.bidder();
        var bid = bidding.uploaded(supplier, first, bidding.seal(supplier, first, TenderFixture.form("1700000"), TenderFixture.file()));
        byte[] longer = Arrays.copyOf(bid.head(), bid.head().length + 1);

        assertThat(keys(refusalOf(() -> bids.submit(supplier, with(bid, bid.token(), new byte[] {1, 2, 3}, bid.upload()))))).containsExactly("bid.envelope");
        assertThat(keys(refusalOf(() -> bids.submit(supplier, with(bid, bid.token(), longer, bid.upload()))))).containsExactly("bid.envelope");
        assertThat(keys(refusalOf(() -> bids.submit(supplier, with(bid, "x", bid.head(), bid.upload()))))).containsExactly("bid.token");
        for (String upload : new String[] {"../../etc/passwd", "0".repeat(32), null}) {
            assertThat(keys(refusalOf(() -> bids.submit(supplier, with(bid, bid.token(), bid.head(), upload))))).containsExactly("bid.upload-unknown");
        }
        assertThat(bids.submit(supplier, bid).version()).isEqualTo(1);
    }

    @Test
    void takesAnUploadForOneBidOnly() {
        var supplier = tender.bidder();
        var bid = bidding.uploaded(supplier, first, bidding.seal(supplier, first, TenderFixture.form("1700000"), TenderFixture.file()));

        var results = Stream.of(1, 2, 3).parallel().map(i -> catchThrowable(() -> bids.submit(supplier, bid))).toList();

        assertThat(results).filteredOn(Objects::isNull).hasSize(1);
        assertThat(results).filteredOn(Objects::nonNull).allSatisfy(refused -> assertThat(refused).isInstanceOf(Refused.class));
    }

    private static SealedBid with(SealedBid bid, String token, byte[] head, String upload) {
        return new SealedBid(bid.packageId(), token, head, upload, bid.fingerprint());
    }

    @Test
    void goesOnWithAnUploadAfterABrokenLine() {
        var supplier = tender.bidder();
        byte[] file = new byte[5 * Uploads.BLOCK / 2];
        new SecureRandom().nextBytes(file);
        byte[] envelope = bidding.seal(supplier, first, TenderFixture.form("1700000"), Map.of("投标文件.zip", file));
        byte[] head = Bidding.head(envelope).bytes();
        byte[] payload = Arrays.copyOfRange(envelope, head.length, envelope.length);
        String upload = uploads.start(supplier, "intl-1", payload.length);

        // the line breaks in the middle of the second block
        uploads.append(supplier, upload, 0, new ByteArrayInputStream(payload, 0, Uploads.BLOCK + 700));
        long received = uploads.received(supplier, upload);
        var gap = refusalOf(() -> uploads.append(supplier, upload, 2L * Uploads.BLOCK, new ByteArrayInputStream(payload)));
        uploads.append(supplier, upload, 0, new ByteArrayInputStream(payload, 0, Uploads.BLOCK));
        uploads.append(supplier, upload, received, new ByteArrayInputStream(payload, (int) received, payload.length - (int) received));
        var fingerprint = HexFormat.of().formatHex(bidding.keyOf(supplier).publicKeys().fingerprint());
        var receipt = bids.submit(supplier, new SealedBid(first, bidding.token(supplier, first), head, upload, fingerprint));

        assertThat(received).isEqualTo(Uploads.BLOCK);
        assertThat(gap.kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(receipt.size()).isEqualTo(envelope.length);
        assertThat(refusalOf(() -> uploads.append(supplier, upload, 0, new ByteArrayInputStream(payload))).kind()).as("a bid can no longer be written to")
                .isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    void rejectsAnUploadBeyondItsSizeOrTheLimit() {
        var supplier = tender.bidder();
        String upload = uploads.start(supplier, "intl-1", 100);

        assertThat(keys(refusalOf(() -> uploads.append(supplier, upload, 0, new ByteArrayInputStream(new byte[101]))))).containsExactly("bid.upload-length");
        assertThat(keys(refusalOf(() -> uploads.start(supplier, "intl-1", 1L << 40)))).containsExactly("bid.upload-size");
        assertThat(keys(refusalOf(() -> uploads.start(supplier, "none", 100)))).containsExactly("bid.suite");
        assertThat(refusalOf(() -> uploads.start(tender.handler, "intl-1", 100)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void rejectsThePurchasersAgencyAsBidder() {
        var both = tender.bidder();
        var bid = bidding.uploaded(both, first, bidding.seal(both, first, TenderFixture.form("1700000"), TenderFixture.file()));
        Sql.update(database, "UPDATE case_party SET organisation_id = ? WHERE case_id = ? AND party = 'AGENCY'",
                both.as(Role.SUPPLIER_AGENT).organisationId(), tender.caseId);

        assertThat(keys(refusalOf(() -> bids.submit(both, bid)))).contains("bid.own-tender");
    }

    @Test
    void replacesABidByItsNextVersion() {
        var supplier = tender.bidder();
        var again = bidding.seal(supplier, first, TenderFixture.form("1800000"), TenderFixture.file());
        var before = tender.handIn(supplier, first, "1800000");

        var after = tender.handIn(supplier, first, "1750000");
        var stale = refusalOf(() -> bids.submit(supplier, bidding.uploaded(supplier, first, again)));

        assertThat(before.version()).isEqualTo(1);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.no()).isNotEqualTo(before.no());
        assertThat(keys(stale)).containsExactly("bid.other-version");
        assertThat(bids.boxed(supplier, first, bidding.token(supplier, first)).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void withdrawsBeforeTheDeadlineOnly() {
        var supplier = tender.bidder();
        var other = tender.bidder();
        tender.handIn(supplier, first, "1800000");
        tender.handIn(other, first, "1900000");

        bidding.withdraw(supplier, first);
        tender.clockTo(tender.deadline.plusSeconds(1));
        var refusal = refusalOf(() -> bidding.withdraw(other, first));

        assertThat(bids.boxed(supplier, first, bidding.token(supplier, first)).orElseThrow().withdrawn()).isTrue();
        assertThat(keys(refusal)).containsExactly("bid.withdraw-late");
        assertThat(boxed(other)).isTrue();
    }

    @Test
    void rejectsABidThatWasSealedForARetiredKey() {
        var supplier = tender.bidder();
        var bid = bidding.uploaded(supplier, first, bidding.seal(supplier, first, TenderFixture.form("1700000"), TenderFixture.file()));
        bidding.newKey(tender.manager);

        assertThat(keys(refusalOf(() -> bids.submit(supplier, bid)))).containsExactly("bid.other-authorities");
        assertThat(tender.handIn(supplier, first, "1700000").version()).isEqualTo(1);
    }

    private boolean boxed(Actor supplier) {
        return bids.boxed(supplier, first, bidding.token(supplier, first)).filter(bid -> !bid.withdrawn()).isPresent();
    }

    private static List<String> keys(Refused refusal) {
        return refusal.grounds().stream().map(Ground::key).toList();
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
