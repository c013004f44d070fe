package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caiflow.seal.Finding.Check;
import org.caiflow.seal.OpeningManifest.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bundle that says what happened is believed; each way of saying something else is found out, and told for what it is. */
class OpeningBundleTests {

    private static final OpeningVerifier.Known KEY_KNOWN = new OpeningVerifier.Known(Openings.KEY, List.of(), null);

    @TempDir
    private Path folder;
    private Openings openings;
    private Openings.Bid first;
    private Openings.Bid second;

    @BeforeEach
    void anOpening() throws IOException {
        use(Suite.INTL_1);
    }

    private void use(Suite suite) throws IOException {
        openings = new Openings(suite);
        first = openings.bids.get(0);
        second = openings.bids.get(1);
    }

    @ParameterizedTest
    @EnumSource
    void anHonestOpeningHolds(Suite suite) throws IOException {
        use(suite);

        var findings = verified(openings.write(folder), new OpeningVerifier.Known(Openings.KEY, List.of(first.receipt), 5));

        assertThat(findings.all()).allMatch(Finding::holds);
        assertThat(findings.all()).extracting(Finding::check).contains(Arrays.stream(Check.values())
                .filter(check -> check != Check.RECEIPT && check != Check.WITHHELD).toArray(Check[]::new));
    }

    @Test
    void extractsTheFilesIntoTheFolderOnly() throws IOException {
        Path to = folder.resolve("files");

        new OpeningVerifier(KEY_KNOWN, new Findings(finding -> { })).verify(openings.write(folder), to);

        try (Stream<Path> all = Files.walk(to)) {
            assertThat(all.filter(Files::isRegularFile).map(path -> to.relativize(path).toString())).containsExactlyInAnyOrder(
                    "bid-1/1-.._.._投标_文件.pdf", "bid-1/2-price.xlsx", "bid-2/1-.._.._投标_文件.pdf", "bid-2/2-price.xlsx",
                    "bid-5/1-.._.._投标_文件.pdf", "bid-5/2-price.xlsx");
        }
        assertThat(to.resolve("bid-2/2-price.xlsx")).hasContent("91330100MA27XXXXX2");
    }

    @Test
    void theSameOpeningGivesTheSameBytes() throws IOException {
        byte[] once = Files.readAllBytes(openings.write(folder));

        assertThat(Files.readAllBytes(openings.write(folder))).isEqualTo(once);
    }

    @Test
    void aBackupProvesABidWhoseEnvelopeIsLost() throws IOException {
        openings.bids.get(4).head = null;

        assertThat(broken()).isEmpty();
    }

    @Test
    void aBidderReadsItsOwnBidAndWhenTheOthersCame() throws IOException {
        openings.withholdAllBut(1);
        Path file = openings.write(folder);

        var findings = verified(file, KEY_KNOWN);

        assertThat(broken(findings)).isEmpty();
        assertThat(findings.all()).filteredOn(finding -> finding.check() == Finding.Check.WITHHELD).extracting(Finding::bid).containsExactly(2, 3, 4, 5);
        assertThat(findings.all()).filteredOn(finding -> finding.check() == Finding.Check.PRICE).extracting(Finding::bid).containsExactly(1);
        assertThat(Zips.entries(file).keySet()).filteredOn(name -> name.startsWith("bids/2/")).containsExactlyInAnyOrder("bids/2/receipt.json", "bids/2/head");
        assertThat(new String(Zips.entries(file).get("manifest.json"), StandardCharsets.UTF_8)).contains(first.line.shares().get(0).value())
                .doesNotContain(Bytes.hex(openings.bids.get(1).label.locks().shares().open(openings.holders.get(0).get(0))));
    }

    @Test
    void whatIsWithheldIsCheckedAllTheSame() throws IOException {
        openings.withholdAllBut(1);
        var second = openings.bids.get(1);
        second.line = new OpeningManifest.Bid(second.line.no(), second.line.supplier(), second.line.creditCode(), second.line.outcome(), second.line.price(),
                openings.half(first), second.line.shares(), true);
        openings.bids.get(2).head = openings.bids.get(3).head;

        assertThat(broken()).contains("2 HALF", "3 CONTEXT", "3 FORM_HASH").doesNotContain("1 HALF", "4 CONTEXT");
    }

    @Test
    void aWithheldBidBringsNoContentAndAWholeOneAllOfIt() throws IOException {
        openings.withholdAllBut(1);
        openings.bids.get(1).withheld = false;

        assertThat(broken()).containsExactly("0 BUNDLE");
    }

    @Test
    void aFlippedBitInThePayload() throws IOException {
        first.payload[100] ^= 1;

        assertThat(broken()).containsExactly("1 ENVELOPE_HASH");
    }

    @Test
    void aFlippedBitInTheHead() throws IOException {
        first.head[first.head.length - 5] ^= 1;

        assertThat(broken()).containsExactly("1 ENVELOPE_HASH");
    }

    @Test
    void aFlippedBitThatTheManifestDoesNotKnow() throws IOException {
        Path file = openings.write(folder);
        for (String name : List.of("bids/1/payload", "bids/1/head", "bids/1/receipt.json")) {
            var entries = Zips.entries(file);
            entries.get(name)[70] ^= 1;
            Path changed = folder.resolve("changed.zip");
            Zips.write(changed, entries);

            assertThat(broken(changed)).as(name).contains("1 BUNDLE").allMatch(found -> found.startsWith("1 "));
        }
    }

    @Test
    void aReceiptWithOneMoreFen() throws IOException {
        Receipt was = first.receipt;
        first.receipt = new Receipt(was.format(), was.no(), was.project(), was.round(), was.packageNo(), was.packageName(), was.supplier(),
                was.creditCode(), was.version(), was.suite(), was.envelopeHash(), was.formHash(), was.size(), "2026-03-19T00:00:00.000Z",
                was.deadline(), was.platformKey(), was.signature());

        assertThat(broken()).containsExactly("1 SIGNATURE");
    }

    @Test
    void aReceiptSignedByAnother() throws IOException {
        byte[] other = new byte[32];
        other[0] = 1;
        first.receipt = first.receipt.signedWith(other);

        assertThat(broken()).containsExactly("1 SIGNER");
    }

    @Test
    void anotherPlatformAltogether() throws IOException {
        byte[] other = new byte[32];
        other[0] = 1;
        String key = first.receipt.signedWith(other).platformKey();

        var found = broken(verified(openings.write(folder), new OpeningVerifier.Known(key, List.of(), null)));

        assertThat(found).contains("0 PLATFORM_KEY", "1 SIGNER", "2 SIGNER");
    }

    @Test
    void payloadsSwapped() throws IOException {
        byte[] mine = first.payload;
        first.payload = second.payload;
        second.payload = mine;

        assertThat(broken()).containsExactly("1 ENVELOPE_HASH", "2 ENVELOPE_HASH");
    }

    @Test
    void aShareOfAnotherBid() throws IOException {
        first.line = released(first.line, first.line.half(), List.of(first.line.shares().get(0), second.line.shares().get(1)));

        assertThat(broken()).containsExactly("1 SHARES", "1 TWO_AUTHORITIES");
    }

    @Test
    void theHalfOfAnotherBid() throws IOException {
        first.line = released(first.line, second.line.half(), first.line.shares());

        assertThat(broken()).containsExactly("1 HALF", "1 TWO_AUTHORITIES");
    }

    @Test
    void twoSharesOfOneAuthority() throws IOException {
        first.line = released(first.line, first.line.half(), List.of(openings.share(first, 0, 0), openings.share(first, 0, 1)));

        assertThat(broken()).containsExactly("1 TWO_AUTHORITIES");
    }

    @Test
    void twoSharesByOnePerson() throws IOException {
        var one = openings.share(first, 0, 0);
        var two = openings.share(first, 1, 0);
        first.line = released(first.line, first.line.half(),
                List.of(one, new OpeningManifest.Share(two.creditCode(), one.holder(), two.fingerprint(), two.value(), two.at())));

        assertThat(broken()).containsExactly("1 HOLDERS");
    }

    @Test
    void aShareByAStranger() throws IOException {
        var one = openings.share(first, 0, 0);
        var strangers = new OpeningManifest.Share(one.creditCode(), "stranger", "ab".repeat(32), one.value(), one.at());
        first.line = released(first.line, first.line.half(), List.of(strangers, openings.share(first, 1, 0)));

        assertThat(broken()).containsExactly("1 HOLDERS");
    }

    @Test
    void aBidThatWasLeftOut() throws IOException {
        openings.bids.remove(1);
        Path file = openings.write(folder);

        assertThat(broken(verified(file, new OpeningVerifier.Known(Openings.KEY, List.of(second.receipt), 5))))
                .containsExactly("0 COUNT", "0 HELD_RECEIPT");
        assertThat(broken(verified(file, new OpeningVerifier.Known(Openings.KEY, List.of(first.receipt), 4)))).isEmpty();
    }

    @Test
    void entriesTakenOutOrPutIn() throws IOException {
        var file = openings.write(folder);
        var without = Zips.entries(file);
        without.remove("bids/2/payload");
        var more = Zips.entries(file);
        more.put("bids/1/form.json", first.form);
        var away = Zips.entries(file);
        away.put("../../etc/passwd", new byte[1]);

        assertThat(refusal(without)).isEqualTo("An entry is missing: bids/2/payload");
        assertThat(refusal(more)).isEqualTo("An entry that is not listed: bids/1/form.json");
        assertThat(refusal(away)).isEqualTo("An entry that is not listed: ../../etc/passwd");
    }

    @Test
    void aBidPutIn() throws IOException {
        var other = new Openings(Suite.INTL_1).bids.get(1);
        other.receipt = openings.receipt(other, 6, "2026-03-19T06:00:00.000Z", Arrays.copyOf(new byte[] {1}, 32));
        other.line = new OpeningManifest.Bid("R-6", other.receipt.supplier(), other.line.creditCode(), Outcome.OPENED, "1650000.00",
                other.line.half(), other.line.shares(), false);
        openings.bids.add(other);

        assertThat(broken()).contains("6 SIGNER", "6 LOCKS", "6 HOLDERS", "0 ONCE");
    }

    @Test
    void anotherPrice() throws IOException {
        first.line = new OpeningManifest.Bid(first.line.no(), first.line.supplier(), first.line.creditCode(), Outcome.OPENED, "1598196.00",
                first.line.half(), first.line.shares(), false);

        assertThat(broken()).containsExactly("1 PRICE");
    }

    @Test
    void aPriceOfABidThatStayedSealed() throws IOException {
        var bid = openings.bids.get(2);
        bid.line = new OpeningManifest.Bid(bid.line.no(), bid.line.supplier(), bid.line.creditCode(), Outcome.NOT_RELEASED, "1700000.00",
                null, bid.line.shares(), false);

        assertThat(broken()).containsExactly("3 CLOSED");
    }

    @Test
    void aReleaseBeforeTheDeadline() throws IOException {
        var share = first.line.shares().get(1);
        var early = new OpeningManifest.Share(share.creditCode(), share.holder(), share.fingerprint(), share.value(),
                "2026-03-20T00:59:59.999Z");
        first.line = released(first.line, first.line.half(), List.of(first.line.shares().get(0), early));

        assertThat(broken()).containsExactly("1 RELEASE_TIME");
    }

    @Test
    void aDeadlineMovedForwardToOpenEarly() throws IOException {
        openings.deadline = "2026-03-19T05:30:00.000Z";
        openings.roomOpenedAt = "2026-03-19T05:31:00.000Z";

        assertThat(broken()).contains("1 DEADLINE", "5 DEADLINE");
    }

    @Test
    void aBidThatCameTooLate() throws IOException {
        var last = openings.bids.get(4);
        last.receipt = openings.receipt(last, 5, "2026-03-20T01:00:00.001Z", Openings.SEED);

        assertThat(broken()).containsExactly("5 IN_TIME");
    }

    @Test
    void anotherOrderOfArrival() throws IOException {
        openings.bids.set(0, second);
        openings.bids.set(1, first);

        assertThat(broken()).containsExactly("0 ORDER");
    }

    @Test
    void theSameBidTwice() throws IOException {
        openings.bids.set(1, first);

        assertThat(broken()).containsExactly("0 ONCE");
    }

    @Test
    void anotherVersion() throws IOException {
        Receipt was = second.receipt;
        second.receipt = new Receipt(was.format(), was.no(), was.project(), was.round(), was.packageNo(), was.packageName(), was.supplier(),
                was.creditCode(), 2, was.suite(), was.envelopeHash(), was.formHash(), was.size(), was.receivedAt(), was.deadline(), null,
                null).signedWith(Openings.SEED);

        assertThat(broken()).containsExactly("2 CONTEXT");
    }

    @Test
    void anotherFormAsBackup() throws IOException {
        var bid = openings.bids.get(4);
        bid.backup = new String(bid.form, StandardCharsets.UTF_8).replace("1720000.00", "1620000.00").getBytes(StandardCharsets.UTF_8);

        assertThat(broken()).containsExactly("5 BACKUP");
    }

    @Test
    void anotherFileInABackup() throws IOException {
        var bid = openings.bids.get(4);
        bid.files = List.of(bid.files.get(0), SealedBids.source("price.xlsx", new byte[18]));

        assertThat(broken()).containsExactly("5 FILES");
    }

    @Test
    void aBidCalledUnreadableThatOpens() throws IOException {
        first.line = outcome(first.line, Outcome.UNREADABLE);

        assertThat(broken()).containsExactly("1 UNREADABLE");
    }

    @Test
    void aBidCalledNotReleasedThatWas() throws IOException {
        first.line = outcome(first.line, Outcome.NOT_RELEASED);

        assertThat(broken()).containsExactly("1 CLOSED");
    }

    @Test
    void anUnreadableBidCalledOpened() throws IOException {
        openings.bids.get(3).line = outcome(openings.bids.get(3).line, Outcome.OPENED);

        assertThat(broken()).containsExactly("4 OPENS");
    }

    @Test
    void anotherBidderInTheList() throws IOException {
        first.line = new OpeningManifest.Bid(first.line.no(), second.line.supplier(), first.line.creditCode(), Outcome.OPENED,
                first.line.price(), first.line.half(), first.line.shares(), false);

        assertThat(broken()).containsExactly("1 LISTED");
    }

    @Test
    void aReceiptForAnotherForm() throws IOException {
        Receipt was = first.receipt;
        first.receipt = new Receipt(was.format(), was.no(), was.project(), was.round(), was.packageNo(), was.packageName(), was.supplier(),
                was.creditCode(), was.version(), was.suite(), was.envelopeHash(), second.receipt.formHash(), was.size(), was.receivedAt(),
                was.deadline(), null, null).signedWith(Openings.SEED);

        assertThat(broken()).containsExactly("1 FORM_HASH");
    }

    @Test
    void whatIsNoReceipt() throws IOException {
        Receipt was = first.receipt;
        first.receipt = new Receipt("caiflow-receipt@9", was.no(), was.project(), was.round(), was.packageNo(), was.packageName(),
                was.supplier(), was.creditCode(), was.version(), was.suite(), was.envelopeHash(), was.formHash(), was.size(),
                was.receivedAt(), was.deadline(), null, null).signedWith(Openings.SEED);

        assertThat(broken()).containsExactly("1 RECEIPT");
    }

    @Test
    void aRoomOpenedBeforeTheDeadline() throws IOException {
        openings.roomOpenedAt = "2026-03-20T00:59:59.000Z";

        assertThat(broken()).containsExactly("0 TIMES");
    }

    @Test
    void oneKeyForTwoAuthorities() throws IOException {
        openings.holders.set(1, openings.holders.get(0));

        assertThat(broken()).contains("0 AUTHORITIES", "1 LOCKS");
    }

    @Test
    void aZipWithAComment() throws IOException {
        Path file = openings.write(folder);
        byte[] zip = Files.readAllBytes(file);
        zip[zip.length - 2] = 1;
        Files.write(file, zip);

        assertThatThrownBy(() -> OpeningBundle.open(file)).isInstanceOf(BadBundle.class).hasMessageContaining("No ZIP");
    }

    @Test
    void aZipCutAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(openings.write(folder));
        Path cut = folder.resolve("cut.zip");
        for (int length : new int[] {0, 10, 1000, whole.length / 2, whole.length - 23, whole.length - 1}) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> OpeningBundle.open(cut)).isInstanceOf(BadBundle.class).hasMessageContaining("No ZIP");
        }
    }

    @Test
    void anEntryThatClaimsAnotherLength() throws IOException {
        Path file = openings.write(folder);
        byte[] zip = Files.readAllBytes(file);
        int at = directoryEntry(zip, "bids/1/payload");
        var size = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        size.putInt(at + 24, size.getInt(at + 24) - 16);
        Files.write(file, zip);

        assertThatThrownBy(() -> OpeningBundle.open(file)).isInstanceOf(BadBundle.class)
                .hasMessageContaining("another length than listed: bids/1/payload");
    }

    @Test
    void anEntryThatClaimsToBeLongerThanTheFile() throws IOException {
        Path file = openings.write(folder);
        byte[] zip = Files.readAllBytes(file);
        int at = directoryEntry(zip, "bids/1/payload");
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 20, 1 << 30);
        Files.write(file, zip);

        assertThatThrownBy(() -> OpeningBundle.open(file)).isInstanceOf(BadBundle.class);
    }

    @Test
    void aNameThatStandsTwice() throws IOException {
        Path file = openings.write(folder);
        Zips.replace(file, "bids/2/head", "bids/1/head");

        assertThatThrownBy(() -> OpeningBundle.open(file)).isInstanceOf(BadBundle.class).hasMessageContaining("twice: bids/1/head");
    }

    @Test
    void aBombIsNotEvenOpened() throws IOException {
        Path file = openings.write(folder);
        var entries = Zips.entries(file);
        entries.put("bids/1/payload", new byte[20 << 20]);
        Zips.write(file, entries, 9);

        assertThatThrownBy(() -> OpeningBundle.open(file)).isInstanceOf(BadBundle.class).hasMessageContaining("no bound: bids/1/payload");
    }

    @Test
    void aManifestThatSwellsIsNotReadToItsEnd() throws IOException {
        Path file = openings.write(folder);
        var entries = Zips.entries(file);
        entries.put("manifest.json", new byte[17 << 20]);
        Zips.write(file, entries, 9);

        assertThatThrownBy(() -> OpeningBundle.open(file)).isInstanceOf(BadBundle.class).hasMessageContaining("too large: manifest.json");
    }

    @Test
    void aDirectoryThatIsTooLongIsNotLoaded() throws IOException {
        Path file = openings.write(folder);
        byte[] zip = Files.readAllBytes(file);
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(zip.length - 10, -1);
        Files.write(file, zip);

        assertThatThrownBy(() -> OpeningBundle.open(file)).isInstanceOf(BadBundle.class).hasMessageContaining("No ZIP").hasNoCause();
    }

    private static int directoryEntry(byte[] zip, String name) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(name) - 46;
        assertThat(text.substring(at, at + 4)).isEqualTo("PK\1\2");
        return at;
    }

    private static OpeningManifest.Bid released(OpeningManifest.Bid line, OpeningManifest.Half half, List<OpeningManifest.Share> shares) {
        return new OpeningManifest.Bid(line.no(), line.supplier(), line.creditCode(), line.outcome(), line.price(), half, shares, false);
    }

    private static OpeningManifest.Bid outcome(OpeningManifest.Bid line, Outcome outcome) {
        return new OpeningManifest.Bid(line.no(), line.supplier(), line.creditCode(), outcome, null, line.half(), line.shares(), false);
    }

    private String refusal(java.util.Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("refused.zip");
        Zips.write(file, entries);
        var findings = verified(file, KEY_KNOWN);
        assertThat(broken(findings)).containsExactly("0 BUNDLE");
        return findings.all().get(0).detail().apply(new Words(true));
    }

    private List<String> broken() throws IOException {
        return broken(openings.write(folder));
    }

    private static List<String> broken(Path file) throws IOException {
        return broken(verified(file, KEY_KNOWN));
    }

    private static List<String> broken(Findings findings) {
        var broken = new ArrayList<String>();
        findings.all().stream().filter(finding -> !finding.holds()).forEach(finding -> broken.add(finding.bid() + " " + finding.check()));
        return broken;
    }

    private static Findings verified(Path file, OpeningVerifier.Known known) throws IOException {
        var findings = new Findings(finding -> { });
        new OpeningVerifier(known, findings).verify(file, null);
        return findings;
    }
}
