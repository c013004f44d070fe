package org.caiflow.expert.internal;

import org.caiflow.kernel.SecretFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Seals who holds a seat, and what a draw keeps secret. The key lies in {@code ${caiflow.data}/keys/expert.key}, outside the database: whoever reads the tables
 * cannot join people and packages. A lost key loses the names of running committees, so it belongs in the backup.
 */
@Component
class HolderVault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing;
    private final SecretKeySpec marking;

    HolderVault(@Value("${caiflow.data:./data}") Path data) {
        byte[] secret = SecretFile.readOrCreate(data.resolve("keys").resolve("expert.key"), KEY, random);
        sealing = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "seal"), "AES");
        marking = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "mark"), "HmacSHA256");
    }

    /** Bound to the seat: a ciphertext moved to another seat cannot be opened. */
    byte[] seal(String seat, long personId) {
        return seal(seat, ByteBuffer.allocate(Long.BYTES).putLong(personId).array());
    }

    /** Bound to the place where it is kept. */
    byte[] seal(String place, byte[] content) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place, content);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException when it was sealed with another key or for another seat */
    long open(String seat, byte[] sealed) {
        return ByteBuffer.wrap(openBytes(seat, sealed)).getLong();
    }

    /** @throws IllegalStateException when it was sealed with another key or for another place */
    byte[] openBytes(String place, byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), place, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    /** The same for the same person, and of no use without the key. */
    byte[] mark(long personId) {
        return hmac(marking, Long.toString(personId));
    }

    private byte[] cipher(int mode, byte[] nonce, String seat, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(seat.getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("seat holder sealed with another key than expert.key holds", e);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
