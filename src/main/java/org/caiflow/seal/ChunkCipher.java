package org.caiflow.seal;

/** Seals and opens the chunks of one message in their order: the nonce is the base nonce XOR the chunk's number. */
final class ChunkCipher {

    static final int TAG = Gcm.TAG;
    private static final int NUMBER = 8;
    private static final byte[] NO_DATA = {};

    private final Gcm cipher;
    private final byte[] base;
    private long number;

    ChunkCipher(Gcm cipher, byte[] base) {
        this.cipher = cipher;
        this.base = base;
    }

    byte[] seal(byte[] chunk, int length) {
        return cipher.seal(nextNonce(), chunk, length, NO_DATA);
    }

    /** @return bytes of plaintext */
    int open(byte[] sealed, int length, byte[] plain) throws BrokenSeal {
        try {
            return cipher.open(nextNonce(), sealed, length, NO_DATA, plain);
        } catch (BrokenSeal changed) {
            throw new BrokenSeal("chunk " + (number - 1) + " was changed", changed);
        }
    }

    private byte[] nextNonce() {
        byte[] nonce = base.clone();
        for (int i = 0; i < NUMBER; i++) {
            nonce[nonce.length - 1 - i] ^= (byte) (number >>> (8 * i));
        }
        number++;
        return nonce;
    }
}
