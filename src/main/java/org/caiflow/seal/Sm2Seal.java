package org.caiflow.seal;

import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/** SM2 encryption (GB/T 32918.4), C1 C3 C2; what it is bound to goes in front of the data, because SM2 knows no info. */
final class Sm2Seal {

    static final ECDomainParameters CURVE = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

    private Sm2Seal() {
    }

    static byte[] seal(byte[] publicKey, byte[] bound, byte[] data, SecureRandom random) {
        var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        var key = new ECPublicKeyParameters(CURVE.getCurve().decodePoint(publicKey), CURVE);
        engine.init(true, new ParametersWithRandom(key, random));
        byte[] plain = Bytes.joined(bound, data);
        try {
            return engine.processBlock(plain, 0, plain.length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] open(byte[] secretKey, byte[] bound, byte[] sealed) throws BrokenSeal {
        var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(false, new ECPrivateKeyParameters(new BigInteger(1, secretKey), CURVE));
        byte[] plain;
        try {
            plain = engine.processBlock(sealed, 0, sealed.length);
        } catch (InvalidCipherTextException | RuntimeException notForThisKey) {
            throw new BrokenSeal("another key, or the sealed share was changed", notForThisKey);
        }
        if (plain.length < bound.length || !MessageDigest.isEqual(Arrays.copyOf(plain, bound.length), bound)) {
            throw new BrokenSeal("the share was sealed for something else");
        }
        return Arrays.copyOfRange(plain, bound.length, plain.length);
    }

    static byte[] publicKey(byte[] secretKey) {
        return CURVE.getG().multiply(new BigInteger(1, secretKey)).getEncoded(false);
    }

    static byte[] newSecret(SecureRandom random) {
        BigInteger secret;
        do {
            secret = new BigInteger(CURVE.getN().bitLength(), random);
        } while (!inRange(secret));
        return org.bouncycastle.util.BigIntegers.asUnsignedByteArray(Suite.SIZE, secret);
    }

    /** 1 to n-2, as GB/T 32918.1 asks. */
    static boolean inRange(BigInteger secret) {
        return secret.signum() > 0 && secret.compareTo(CURVE.getN().subtract(BigInteger.ONE)) < 0;
    }

    /** @throws IllegalArgumentException when the bytes are no point of the curve */
    static void checkPoint(byte[] publicKey) {
        if (CURVE.getCurve().decodePoint(publicKey).isInfinity()) {
            throw new IllegalArgumentException("the point at infinity is no key");
        }
    }
}
