package org.caiflow.seal;

import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Encryption of files of any length as a stream, in chunks of 16 KiB: C2SP chunked encryption (c2sp.org/chunked-encryption) with
 * AEAD_AES_256_GCM, and the same construction with SM4-GCM. A header of 24 bytes of salt and 32 bytes of commitment to key and context, then the chunks; the last
 * one is always shorter than the others, so that a cut is noticed.
 */
public final class ChunkedEncryption {

    /** Bytes of the input key. */
    public static final int KEY = 32;

    static final int CHUNK = 16_384;
    private static final int SALT = 24;
    private static final int COMMITMENT = 32;

    private ChunkedEncryption() {
    }

    /**
     * Writes the header at once; the message is complete when the stream is told to {@linkplain SealingStream#finish finish}.
     *
     * @param key     32 bytes, used for this message or with other salts; not kept
     * @param context what the message is bound to; opening needs the same bytes
     * @throws IllegalArgumentException when the key has another length
     */
    public static SealingStream sealing(Bulk bulk, OutputStream out, byte[] key, byte[] context, SecureRandom random) throws IOException {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Derived derived = derive(bulk, key, salt, context);
        out.write(salt);
        out.write(derived.commitment());
        return new SealingStream(out, new ChunkCipher(bulk.cipher(derived.key()), derived.nonce()));
    }

    /**
     * Reads the header at once. What is read from the stream has been checked: bytes behind the first fault are never given out.
     *
     * @throws BrokenSeal               at once for another key or context, later for a changed, cut or lengthened message
     * @throws IllegalArgumentException when the key has another length
     */
    public static InputStream opening(Bulk bulk, InputStream in, byte[] key, byte[] context) throws IOException {
        byte[] header = in.readNBytes(SALT + COMMITMENT);
        if (header.length < SALT + COMMITMENT) {
            throw new BrokenSeal("the header is cut");
        }
        Derived derived = derive(bulk, key, Arrays.copyOf(header, SALT), context);
        if (!MessageDigest.isEqual(derived.commitment(), Arrays.copyOfRange(header, SALT, header.length))) {
            throw new BrokenSeal("another key or another context");
        }
        return new ChunkReader(in, new ChunkCipher(bulk.cipher(derived.key()), derived.nonce()));
    }

    /** How many bytes a plaintext becomes. */
    public static long sealedLength(long plain) {
        return SALT + COMMITMENT + plain + ChunkCipher.TAG * (plain / CHUNK + 1);
    }

    private static Derived derive(Bulk bulk, byte[] key, byte[] salt, byte[] context) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key of " + KEY + " bytes is needed, not of " + key.length);
        }
        var expand = new HKDFBytesGenerator(bulk.digest());
        expand.init(HKDFParameters.skipExtractParameters(key, Bytes.joined(bulk.name, salt, context)));
        return new Derived(bytes(expand, bulk.keyBytes), bytes(expand, Gcm.NONCE), bytes(expand, COMMITMENT));
    }

    private static byte[] bytes(HKDFBytesGenerator expand, int length) {
        byte[] bytes = new byte[length];
        expand.generateBytes(bytes, 0, length);
        return bytes;
    }

    private record Derived(byte[] key, byte[] nonce, byte[] commitment) {
    }
}
