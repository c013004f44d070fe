package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is handed in as a head: it is read, or refused as none; nothing else happens, and it does not take long. */
class HeadParserTests {

    private static final byte[] ENVELOPE = new SealedBids(Suite.INTL_1).sealed(Map.of("a", new byte[10]));
    private final Random random = new Random(7);

    @Test
    void survivesChangedBytes() {
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = ENVELOPE.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                changed[random.nextInt(700)] = (byte) random.nextInt();
            }
            readOrRefuse(changed);
        }
    }

    @Test
    void survivesCutsAndNoise() {
        for (int length = 0; length < ENVELOPE.length; length++) {
            readOrRefuse(Arrays.copyOf(ENVELOPE, length));
        }
        for (int i = 0; i < 5_000; i++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            System.arraycopy(ENVELOPE, 0, noise, 0, Math.min(noise.length, random.nextInt(40)));
            readOrRefuse(noise);
        }
    }

    @Test
    void survivesAnythingAsFormKeyFileReceiptOrSlip() {
        byte[] form = SealedBids.form().bytes();
        for (int i = 0; i < 5_000; i++) {
            byte[] changed = form.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(128);
            for (Reading reading : new Reading[] {bytes -> BidForm.read(bytes, 0), KeyFile::read, Receipt::read, bytes -> Slip.read(Suite.GM_1, bytes)}) {
                refused(() -> reading.read(changed));
            }
        }
    }

    private static void readOrRefuse(byte[] bytes) {
        refused(() -> {
            EnvelopeHead head = EnvelopeHead.read(new ByteArrayInputStream(bytes));
            assertThat(Arrays.equals(head.bytes(), 0, head.bytes().length, bytes, 0, head.bytes().length)).isTrue();
        });
    }

    private static void refused(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException refused) {
            assertThat(refused).isInstanceOf(BadEnvelope.class);
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private interface Reading {
        Object read(byte[] bytes) throws IOException;
    }
}
