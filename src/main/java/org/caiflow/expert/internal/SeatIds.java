package org.caiflow.expert.internal;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Opaque ids of seats: 128 random bits, 26 characters in base 32. */
final class SeatIds {

    private static final int BYTES = 16;
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SeatIds() {
    }

    static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        String digits = new BigInteger(1, bits).toString(32);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
