package org.caiflow.lot;

import java.security.MessageDigest;

/** One-time codes (一次性码) of draft-thomson-elegy-vrs: each is the hash of the next, and the head is known before the first is used. */
public final class HashChain {

    /** Codes of a chain as the platform makes them: one for each round of calling. */
    public static final int LENGTH = 256;

    private final byte[] secret;
    private final int length;

    /** @param secret 32 random bytes of the operator */
    public HashChain(byte[] secret, int length) {
        this.secret = secret.clone();
        this.length = length;
    }

    /** What is committed: H^length(secret). */
    public byte[] head() {
        return hashed(secret, length);
    }

    /** @param round from 1 */
    public byte[] code(int round) {
        if (round < 1 || round > length) {
            throw new IllegalArgumentException("the chain has " + length + " codes, none for round " + round);
        }
        return hashed(secret, length - round);
    }

    /** Whether the code is the one behind it in the chain; the head comes before the first. */
    static boolean follows(byte[] code, byte[] before) {
        return MessageDigest.isEqual(Octets.sha256(code), before);
    }

    private static byte[] hashed(byte[] start, int times) {
        byte[] hash = start.clone();
        for (int i = 0; i < times; i++) {
            hash = Octets.sha256(hash);
        }
        return hash;
    }
}
