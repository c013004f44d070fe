package org.caiflow.seal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.Base64;

/**
 * A public key as the files of a sealed bid write it.
 *
 * @param holder      tells one person from every other; null for a supplier's own key
 * @param x25519      base64, so is sm2
 * @param fingerprint hex
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedKey(String holder, String x25519, String sm2, String fingerprint) {

    public static NamedKey of(String holder, PublicKeys keys) {
        var base64 = Base64.getEncoder();
        return new NamedKey(holder, base64.encodeToString(keys.x25519()), base64.encodeToString(keys.sm2()), Bytes.hex(keys.fingerprint()));
    }

    /** @throws BadEnvelope when this is no key, or the fingerprint is another one's */
    public PublicKeys keys() throws BadEnvelope {
        try {
            PublicKeys keys = PublicKeys.of(x25519, sm2);
            if (!Bytes.hex(keys.fingerprint()).equals(fingerprint)) {
                throw new BadEnvelope("the fingerprint belongs to another key than that of " + holder);
            }
            return keys;
        } catch (RuntimeException noKey) {
            throw new BadEnvelope("no key of " + holder, noKey);
        }
    }
}
