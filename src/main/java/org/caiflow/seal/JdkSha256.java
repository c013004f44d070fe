package org.caiflow.seal;

import org.bouncycastle.crypto.ExtendedDigest;

import java.security.DigestException;
import java.security.MessageDigest;

/** The JDK's SHA-256, which uses the processor's instructions, where BouncyCastle's would be asked for. */
final class JdkSha256 implements ExtendedDigest {

    private static final int BLOCK = 64;

    private final MessageDigest digest = Bytes.sha256();

    @Override
    public String getAlgorithmName() {
        return "SHA-256";
    }

    @Override
    public int getDigestSize() {
        return Suite.SIZE;
    }

    @Override
    public int getByteLength() {
        return BLOCK;
    }

    @Override
    public void update(byte one) {
        digest.update(one);
    }

    @Override
    public void update(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
    }

    @Override
    public int doFinal(byte[] out, int from) {
        try {
            return digest.digest(out, from, Suite.SIZE);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void reset() {
        digest.reset();
    }
}
