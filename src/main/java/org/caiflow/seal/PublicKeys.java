package org.caiflow.seal;

import org.bouncycastle.crypto.digests.SHA256Digest;

import java.util.Arrays;
import java.util.Base64;

/**
 * What everyone may know of a key: bids and shares are sealed to it.
 *
 * @param x25519 32 bytes (RFC 7748)
 * @param sm2    65 bytes, a point of the SM2 curve, uncompressed
 */
public record PublicKeys(byte[] x25519, byte[] sm2) {

    private static final int POINT = 65;
    private static final int UNCOMPRESSED = 4;

    /** @throws IllegalArgumentException when one of them is no public key */
    public PublicKeys {
        if (x25519.length != Suite.SIZE || allZero(x25519)) {
            throw new IllegalArgumentException("no X25519 key");
        }
        if (sm2.length != POINT || sm2[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("no SM2 key");
        }
        Sm2Seal.checkPoint(sm2);
    }

    /** @throws IllegalArgumentException when one of them is no base64 or no public key */
    public static PublicKeys of(String x25519, String sm2) {
        return new PublicKeys(Base64.getDecoder().decode(x25519), Base64.getDecoder().decode(sm2));
    }

    /** Names the key; 32 bytes. */
    public byte[] fingerprint() {
        byte[] all = Bytes.joined(Bytes.name("caiflow.org/key@v1"), Bytes.lp(x25519), Bytes.lp(sm2));
        var digest = new SHA256Digest();
        digest.update(all, 0, all.length);
        byte[] hash = new byte[Suite.SIZE];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static boolean allZero(byte[] bytes) {
        int any = 0;
        for (byte one : bytes) {
            any |= one;
        }
        return any == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKeys keys && Arrays.equals(x25519, keys.x25519) && Arrays.equals(sm2, keys.sm2);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(x25519);
    }
}
