package org.caiflow.seal;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SM3Digest;

import java.util.function.Supplier;

/** The cipher of the long part, and what its keys are derived with. */
public enum Bulk {

    AES_256_GCM("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM", 32, SHA512Digest::new),
    SM4_GCM("caiflow.org/chunked-encryption@v1+SM4_GCM", 16, SM3Digest::new);

    final byte[] name;
    final int keyBytes;
    private final Supplier<Digest> digests;

    Bulk(String name, int keyBytes, Supplier<Digest> digests) {
        this.name = Bytes.name(name);
        this.keyBytes = keyBytes;
        this.digests = digests;
    }

    Digest digest() {
        return digests.get();
    }

    Gcm cipher(byte[] key) {
        return this == AES_256_GCM ? new AesGcm(key) : new Sm4Gcm(key);
    }
}
