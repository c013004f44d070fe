package org.caiflow.identity;

/**
 * A public key that a person holds for an organisation (加密密钥的公钥).
 *
 * @param x25519      base64 of 32 bytes
 * @param sm2         base64 of 65 bytes
 * @param fingerprint 64 hex digits
 * @param retiredAt   null while it is in use
 */
public record SealKey(long id, long organisationId, long personId, String holder, String x25519, String sm2, String fingerprint,
                      long registeredAt, Long retiredAt) {

    public boolean inUse() {
        return retiredAt == null;
    }
}
