package org.caiflow.seal;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** BouncyCastle's: the JDK has no SM4. */
final class Sm4Gcm implements Gcm {

    private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    private final KeyParameter key;

    Sm4Gcm(byte[] key) {
        this.key = new KeyParameter(key);
    }

    @Override
    public byte[] seal(byte[] nonce, byte[] data, int length, byte[] associated) {
        try {
            byte[] sealed = new byte[length + TAG];
            work(true, nonce, data, length, associated, sealed);
            return sealed;
        } catch (InvalidCipherTextException e) {
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
            return work(false, nonce, sealed, length, associated, plain);
        } catch (InvalidCipherTextException changed) {
            throw new BrokenSeal("another key, or changed bytes", changed);
        }
    }

    private int work(boolean sealing, byte[] nonce, byte[] data, int length, byte[] associated, byte[] out)
            throws InvalidCipherTextException {
        cipher.init(sealing, new AEADParameters(key, 8 * TAG, nonce, associated));
        int done = cipher.processBytes(data, 0, length, out, 0);
        return done + cipher.doFinal(out, done);
    }
}
