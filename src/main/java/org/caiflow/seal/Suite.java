package org.caiflow.seal;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The algorithms of an envelope (密码套件). A tender names those it takes. */
public enum Suite {

    /** HPKE with X25519, SHA-256, AES-256-GCM. */
    INTL_1(1, "intl-1", JdkSha256::new, Bulk.AES_256_GCM, 80) {
        @Override
        byte[] sealTo(PublicKeys keys, byte[] info, byte[] data, SecureRandom random) {
            return HpkeSeal.seal(keys.x25519(), info, data);
        }

        @Override
        byte[] openWith(SecretKeys keys, byte[] info, byte[] sealed) throws BrokenSeal {
            return HpkeSeal.open(keys, info, sealed);
        }
    },

    /** SM2, SM3, SM4-GCM (国密). */
    GM_1(2, "gm-1", SM3Digest::new, Bulk.SM4_GCM, 161) {
        @Override
        byte[] sealTo(PublicKeys keys, byte[] info, byte[] data, SecureRandom random) {
            return Sm2Seal.seal(keys.sm2(), hash(info), data, random);
        }

        @Override
        byte[] openWith(SecretKeys keys, byte[] info, byte[] sealed) throws BrokenSeal {
            return Sm2Seal.open(keys.sm2(), hash(info), sealed);
        }
    };

    /** Bytes of a hash, a half, a share, a key of the bulk cipher's input. */
    public static final int SIZE = 32;

    private final int number;
    private final String code;
    private final Supplier<Digest> digests;
    private final Bulk bulk;
    private final int sealedSize;

    Suite(int number, String code, Supplier<Digest> digests, Bulk bulk, int sealedSize) {
        this.number = number;
        this.code = code;
        this.digests = digests;
        this.bulk = bulk;
        this.sealedSize = sealedSize;
    }

    /** Sealed so that only the holder of the key reads it, and only for this info. */
    abstract byte[] sealTo(PublicKeys keys, byte[] info, byte[] data, SecureRandom random);

    abstract byte[] openWith(SecretKeys keys, byte[] info, byte[] sealed) throws BrokenSeal;

    public int number() {
        return number;
    }

    /** As tenders and receipts write it. */
    public String code() {
        return code;
    }

    public Bulk bulk() {
        return bulk;
    }

    /** Bytes of a half or share once it is sealed to a key. */
    int sealedSize() {
        return sealedSize;
    }

    Digest digest() {
        return digests.get();
    }

    /** H over the parts, one behind the other. */
    public byte[] hash(byte[]... parts) {
        Digest digest = digest();
        Stream.of(parts).forEach(part -> digest.update(part, 0, part.length));
        byte[] hash = new byte[SIZE];
        digest.doFinal(hash, 0);
        return hash;
    }

    byte[] hkdf(byte[] salt, byte[] input, byte[] info) {
        var generator = new HKDFBytesGenerator(digest());
        generator.init(new HKDFParameters(input, salt, info));
        byte[] key = new byte[SIZE];
        generator.generateBytes(key, 0, SIZE);
        return key;
    }

    /** @throws BadEnvelope for a number that no suite has */
    static Suite numbered(int number) throws BadEnvelope {
        return List.of(values()).stream().filter(suite -> suite.number == number).findFirst()
                .orElseThrow(() -> new BadEnvelope("no suite has the number " + number));
    }

    /** @throws IllegalArgumentException for a code that no suite has */
    public static Suite coded(String code) {
        return List.of(values()).stream().filter(suite -> suite.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no suite " + code));
    }
}
