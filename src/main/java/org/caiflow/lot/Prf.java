package org.caiflow.lot;

import java.security.MessageDigest;
import java.util.Arrays;

/** HMAC-SHA256 (RFC 2104) of many messages under one key: what depends on the key alone is hashed once. Not for several threads at once. */
final class Prf {

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    Prf(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? Octets.sha256(key) : key, BLOCK);
        inner = begun(block, INNER);
        outer = begun(block, OUTER);
    }

    private static MessageDigest begun(byte[] key, byte pad) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (key[i] ^ pad);
        }
        MessageDigest digest = Octets.digest();
        digest.update(padded);
        return digest;
    }

    byte[] of(byte[]... message) {
        MessageDigest first = copy(inner);
        for (byte[] part : message) {
            first.update(part);
        }
        MessageDigest second = copy(outer);
        second.update(first.digest());
        return second.digest();
    }

    private static MessageDigest copy(MessageDigest begun) {
        try {
            return (MessageDigest) begun.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
