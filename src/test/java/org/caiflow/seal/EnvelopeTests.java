package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An envelope opens for the supplier and two authorities, for its own package, and in no other way. */
class EnvelopeTests {

    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

    static {
        FILES.put("投标文件.pdf", "技术部分".repeat(9000).getBytes(StandardCharsets.UTF_8));
        FILES.put("empty.txt", new byte[0]);
        FILES.put("exact.bin", new byte[2 * 16_384]);
    }

    @ParameterizedTest
    @EnumSource
    void opensWhatWasSealed(Suite suite) throws IOException {
        var bids = new SealedBids(suite);

        OpenedEnvelope opened = bids.open(bids.sealed(FILES));

        assertThat(opened.form().price()).isEqualTo("1798196.00");
        assertThat(opened.form().deposit()).isEqualTo(SealedBids.form().deposit());
        assertThat(opened.form().files()).extracting(BidForm.File::name).containsExactlyElementsOf(FILES.keySet());
        int i = 0;
        for (byte[] content : FILES.values()) {
            assertThat(opened.file(i++).readAllBytes()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyTwoAuthoritiesAreEnoughAndOneIsNot(Suite suite) throws IOException {
        var bids = new SealedBids(suite);
        var shares = head(bids.sealed(FILES)).locks().shares();

        assertThat(bids.joined(shares, 0, 1)).isEqualTo(bids.joined(shares, 1, 2)).isEqualTo(bids.joined(shares, 2, 0));
        assertThatThrownBy(() -> bids.joined(shares, 1)).isInstanceOf(IllegalArgumentException.class);
        for (int i = 0; i < 3; i++) {
            assertThat(shares.open(bids.holders.get(i))).isNotEqualTo(bids.joined(shares, 0, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotOpenForAnotherPackageSupplierRoundOrVersion(Suite suite) {
        var bids = new SealedBids(suite);
        byte[] envelope = bids.sealed(FILES);
        var mine = SealedBids.CONTEXT;

        for (var other : new BidContext[] {new BidContext(mine.project(), 1, 1, mine.creditCode(), 1),
            new BidContext(mine.project(), 2, 2, mine.creditCode(), 1), new BidContext("330100-2026-0002", 1, 2, mine.creditCode(), 1),
            new BidContext(mine.project(), 1, 2, "91330100MA27XXXXX2", 1), new BidContext(mine.project(), 1, 2, mine.creditCode(), 2)}) {
            assertThatThrownBy(() -> bids.open(envelope, other)).isInstanceOf(BrokenSeal.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotOpenOnceABitHasChanged(Suite suite) {
        var bids = new SealedBids(suite);
        byte[] envelope = bids.sealed(Map.of("a.txt", "content".getBytes(StandardCharsets.UTF_8)));
        var random = new Random(20260301);

        for (int i = 0; i < 150; i++) {
            byte[] changed = envelope.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            // the third authority's share and the names are not used here; what is opened must be what was sealed
            try {
                byte[] content = bids.open(changed).file(0).readAllBytes();
                assertThat(content).isEqualTo("content".getBytes(StandardCharsets.UTF_8));
                assertThat(hash(changed)).isNotEqualTo(hash(envelope));
            } catch (IOException refused) {
                assertThat(refused).isInstanceOfAny(BrokenSeal.class, BadEnvelope.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotOpenWhenCutOrReordered(Suite suite) {
        var bids = new SealedBids(suite);
        var two = new LinkedHashMap<String, byte[]>();
        two.put("a", new byte[500]);
        two.put("b", new byte[500]);
        byte[] envelope = bids.sealed(two);
        int part = (int) ChunkedEncryption.sealedLength(500);
        int from = envelope.length - (int) bids.sealedForm(envelope) - 2 * part;
        byte[] swapped = envelope.clone();
        System.arraycopy(envelope, from, swapped, from + part, part);
        System.arraycopy(envelope, from + part, swapped, from, part);

        assertThatThrownBy(() -> bids.open(Arrays.copyOf(envelope, envelope.length - 1))).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> bids.open(swapped).file(0).readAllBytes()).isInstanceOf(BrokenSeal.class);
    }

    @ParameterizedTest
    @EnumSource
    void knowsAShareOrHalfOfAnotherEnvelope(Suite suite) throws IOException {
        var bids = new SealedBids(suite);
        var one = head(bids.sealed(FILES)).locks();
        var other = head(bids.sealed(FILES)).locks();
        var agency = one.shares().of(SealedBids.CODES.get(0));

        assertThat(one.matches(one.openHalf(bids.supplier))).isTrue();
        assertThat(one.matches(other.openHalf(bids.supplier))).isFalse();
        assertThat(one.shares().matches(agency, one.shares().open(bids.holders.get(0)))).isTrue();
        assertThat(one.shares().matches(agency, other.shares().open(bids.holders.get(0)))).isFalse();
        assertThat(one.shares().matches(agency, one.shares().open(bids.holders.get(1)))).isFalse();
        assertThatThrownBy(() -> one.shares().open(bids.supplier)).isInstanceOf(BrokenSeal.class);
    }

    @ParameterizedTest
    @EnumSource
    void slipOpensForTwoAuthorities(Suite suite) throws IOException {
        var bids = new SealedBids(suite);
        var closed = Slip.close(suite, "whose".getBytes(StandardCharsets.UTF_8), bids.authorities(), SealedBids.RANDOM);

        Slip read = Slip.read(suite, closed.bytes());

        assertThat(read.open(bids.joined(read.shares(), 1, 2))).asString(StandardCharsets.UTF_8).isEqualTo("whose");
        assertThatThrownBy(() -> read.open(new byte[32])).isInstanceOf(BrokenSeal.class);
    }

    static EnvelopeHead head(byte[] envelope) {
        try {
            return EnvelopeHead.read(new ByteArrayInputStream(envelope));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] hash(byte[] envelope) throws IOException {
        var in = new ByteArrayInputStream(envelope);
        EnvelopeHead head = EnvelopeHead.read(in);
        byte[] payload = in.readAllBytes();
        var blocks = new BlockHash(head.suite());
        blocks.add(payload, 0, payload.length);
        return head.hash(blocks.digest());
    }
}
