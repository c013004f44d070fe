package org.caiflow.notice.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.kernel.SecretFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps whom a mail goes to and what it says as ciphertext, for mails that must not be tied to a case such as the call of an expert. The key lies in
 * {@code ${caiflow.data}/keys/notice.key}, outside the database.
 */
@Component
class SealedMail {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HIDDEN = "-";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SealedMail(@Value("${caiflow.data:./data}") Path data) {
        key = new SecretKeySpec(SecretFile.readOrCreate(data.resolve("keys").resolve("notice.key"), KEY, random), "AES");
    }

    record Letter(String recipient, String recipientName, String subject, String body) {
    }

    /** Base64; bound to what names the message. */
    String sealed(String reference, Letter letter) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, reference, JSON.writeValueAsBytes(letter));
            return Base64.getEncoder().encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Letter opened(String reference, String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII));
        try {
            return JSON.readValue(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), reference, Arrays.copyOfRange(all, NONCE, all.length)),
                    Letter.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void seal(DeliveryRow row) {
        row.body = sealed(row.messageId, new Letter(row.recipient, row.recipientName, row.subject, row.body));
        row.recipient = HIDDEN;
        row.recipientName = HIDDEN;
        row.subject = HIDDEN;
        row.sealed = true;
    }

    /** The row as it was; unchanged when it is not sealed. */
    DeliveryRow open(DeliveryRow row) {
        if (row.sealed) {
            Letter letter = opened(row.messageId, row.body);
            row.recipient = letter.recipient();
            row.recipientName = letter.recipientName();
            row.subject = letter.subject();
            row.body = letter.body();
        }
        return row;
    }

    private byte[] cipher(int mode, byte[] nonce, String messageId, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(messageId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a mail sealed with another key than notice.key holds", e);
        }
    }
}
