package org.caiflow.bid.internal;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of a bidder's token: enough to know it again, not enough to know whose it is. */
final class Slots {

    private Slots() {
    }

    /** @throws Refused when it is no token */
    static String of(String token) {
        if (token == null || !token.matches("[0-9a-f]{64}")) {
            throw Refused.invalid(Ground.of("bid.token").at("token"));
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(token)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
