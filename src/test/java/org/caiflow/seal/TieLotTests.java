package org.caiflow.seal;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class TieLotTests {

    private static final byte[] ONE = filled(0x11);
    private static final byte[] TWO = filled(0xf0);
    private static final byte[] THREE = counting();

    /** Made with Python's hashlib and hmac. */
    @Test
    void makesTheNumbersThatAnyOtherProgramMakes() {
        var lot = new TieLot(List.of(ONE, TWO, THREE));

        assertThat(lot.number("a".repeat(64))).isEqualTo("7dc616e7ed653b8917f2e247733b2f2da4e5c38de9e002c878eda5db0286a5fd");
        assertThat(lot.number("b".repeat(64))).isEqualTo("39e49762bfdee32cb57dda585b1fc20461faa1798be6ddb81d1ca0fc86311841");
    }

    @Test
    void asksNotInWhichOrderTheHalvesCame() {
        assertThat(new TieLot(List.of(THREE, ONE, TWO)).number("a".repeat(64))).isEqualTo(new TieLot(List.of(ONE, TWO, THREE)).number("a".repeat(64)));
    }

    @Test
    void changesWithEveryBitOfEveryHalf() {
        String before = new TieLot(List.of(ONE, TWO, THREE)).number("a".repeat(64));

        for (int bit = 0; bit < 256; bit++) {
            byte[] flipped = TWO.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(new TieLot(List.of(ONE, flipped, THREE)).number("a".repeat(64))).isNotEqualTo(before);
        }
    }

    private static byte[] filled(int value) {
        byte[] half = new byte[32];
        Arrays.fill(half, (byte) value);
        return half;
    }

    private static byte[] counting() {
        byte[] half = new byte[32];
        for (int i = 0; i < half.length; i++) {
            half[i] = (byte) i;
        }
        return half;
    }
}
