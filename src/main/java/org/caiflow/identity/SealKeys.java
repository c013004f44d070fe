package org.caiflow.identity;

import java.util.List;
import java.util.Optional;

/**
 * Public keys of organisations (单位密钥): suppliers seal their bids to their own, and shares of every bid to those of agency, purchaser
 * and supervision. Secret keys never come here.
 */
public interface SealKeys {

    /**
     * Registers a key of the person for the organisation; an earlier one of the same person is retired. Refused when the person holds no
     * duty there that seals or opens bids, or the key is none or belongs to someone already.
     *
     * @param x25519 base64; @param sm2 base64
     */
    SealKey register(Actor holder, long organisationId, String x25519, String sm2);

    /** Takes a key out of use: by its holder or anyone of the same duty in the organisation. What was sealed to it stays sealed to it. */
    void retire(Actor by, long keyId);

    /** Keys in use, by holder. */
    List<SealKey> inUse(long organisationId);

    /** Keys in use and out of use. */
    List<SealKey> ever(long organisationId);

    /** Keys of the organisations for which the person may hold one, retired ones too, newest first. */
    List<SealKey> visibleTo(Actor actor);

    Optional<SealKey> byFingerprint(String fingerprint);

    /** Organisations for which the person may hold a key. */
    List<Membership> places(Actor actor);
}
