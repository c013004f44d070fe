package org.caiflow.expert.internal;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/** One-time codes by which a called expert answers without signing in: 128 random bits, kept as a hash, valid until the time to answer is over. */
@Component
class CallCodes {

    private final ContactMapper contacts;

    CallCodes(ContactMapper contacts) {
        this.contacts = contacts;
    }

    String issue(String seat, Instant until) {
        String code = SeatIds.next();
        contacts.insertCode(seat, hash(code), until.toEpochMilli());
        return code;
    }

    /** Null when it is none, was used, or its time is over. */
    String seatOf(String code, Instant now) {
        return contacts.seatOfCode(hash(code), now.toEpochMilli());
    }

    boolean use(String code, Instant now) {
        return contacts.useCode(hash(code), now.toEpochMilli()) == 1;
    }

    private static String hash(String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
