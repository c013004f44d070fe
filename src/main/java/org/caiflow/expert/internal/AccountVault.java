package org.caiflow.expert.internal;

import org.caiflow.kernel.SecretFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Seals the accounts to which fees are paid, each bound to its person. The key lies in {@code ${caiflow.data}/keys/expert-accounts.key},
 * outside the database, and belongs in the backup.
 */
@Component
class AccountVault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    AccountVault(@Value("${caiflow.data:./data}") Path data) {
        key = new SecretKeySpec(SecretFile.readOrCreate(data.resolve("keys").resolve("expert-accounts.key"), KEY, random), "AES");
    }

    byte[] seal(long personId, String account) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, personId, account.getBytes(UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException when it was sealed with another key or for another person */
    String open(long personId, byte[] sealed) {
        return new String(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), personId,
                Arrays.copyOfRange(sealed, NONCE, sealed.length)), UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, long personId, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Long.toString(personId).getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("account sealed with another key than expert-accounts.key holds", e);
        }
    }
}
