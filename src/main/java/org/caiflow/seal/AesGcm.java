package org.caiflow.seal;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import java.security.GeneralSecurityException;

/** The JDK's, which uses the processor's instructions. */
final class AesGcm implements Gcm {

    private final Cipher cipher;
    private final SecretKeySpec key;

    AesGcm(byte[] key) {
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    @Override
    public byte[] seal(byte[] nonce, byte[] data, int length, byte[] associated) {
        try {
            begin(Cipher.ENCRYPT_MODE, nonce, associated);
            return cipher.doFinal(data, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(byte[] nonce, byte[] sealed, int length, byte[] associated) throws BrokenSeal {
        byte[] plain = new byte[Math.max(length - TAG, 0)];
        open(nonce, sealed, length, associated, plain);
        return plain;
    }

    @Override
    public int open(byte[] nonce, byte[] sealed, int length, byte[] associated, byte[] plain) throws BrokenSeal {
        try {
            begin(Cipher.DECRYPT_MODE, nonce, associated);
            return cipher.doFinal(sealed, 0, length, plain, 0);
        } catch (AEADBadTagException changed) {
            throw new BrokenSeal("another key, or changed bytes", changed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin(int mode, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(associated);
    }
}
