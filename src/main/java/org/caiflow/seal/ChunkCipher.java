package org.caiflow.seal;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import java.security.GeneralSecurityException;

/** Seals and opens the chunks of one message in their order: the nonce is the base nonce XOR the chunk's number. */
final class ChunkCipher {

    static final int TAG = 16;
    private static final int NUMBER = 8;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] base;
    private long number;

    ChunkCipher(byte[] key, byte[] base) {
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.key = new SecretKeySpec(key, "AES");
        this.base = base;
    }

    byte[] seal(byte[] chunk, int length) {
        try {
            return next(Cipher.ENCRYPT_MODE, chunk, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] sealed, int length) throws BrokenSeal {
        try {
            return next(Cipher.DECRYPT_MODE, sealed, length);
        } catch (AEADBadTagException changed) {
            throw new BrokenSeal("chunk " + (number - 1) + " was changed", changed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] next(int mode, byte[] chunk, int length) throws GeneralSecurityException {
        byte[] nonce = base.clone();
        for (int i = 0; i < NUMBER; i++) {
            nonce[nonce.length - 1 - i] ^= (byte) (number >>> (8 * i));
        }
        number++;
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        return cipher.doFinal(chunk, 0, length);
    }
}
