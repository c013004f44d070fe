package org.caiflow.lot;

import java.security.MessageDigest;

/**
 * Half of a party's nonce (随机数的一半). The party knows both; each half is sealed to one other party as well, so that two of three parties always
 * have all three nonces between them and nobody gains by keeping silent.
 *
 * @param commitment of the draw, 32 bytes
 * @param of         party whose nonce it is
 * @param to         party to which it is sealed besides
 */
public record NonceHalf(byte[] commitment, String of, String to, byte[] value) {

    public static final int SIZE = 32;
    private static final byte[] HALF = Octets.name("caiflow.org/draw-nonce@v1");

    /** What is handed in before anything is known. */
    public byte[] hash() {
        return Octets.sha256(HALF, commitment, Octets.lp(of), Octets.lp(to), value);
    }

    public boolean matches(byte[] committed) {
        return value.length == SIZE && MessageDigest.isEqual(committed, hash());
    }

    /** The nonce is what both halves make together, whoever hands them in. */
    public static byte[] joined(byte[] one, byte[] other) {
        byte[] nonce = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            nonce[i] = (byte) (one[i] ^ other[i]);
        }
        return nonce;
    }
}
