package org.caiflow.expert.process;

import org.caiflow.identity.Party;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Answers;

import java.util.Base64;

/** Reads what the page of a nonce posts; whatever is not as the page writes it is refused as malformed. */
final class NonceFields {

    private NonceFields() {
    }

    static Party side(Answers row, String field) {
        try {
            return Party.valueOf(String.valueOf(row.text(field)));
        } catch (IllegalArgumentException noSide) {
            throw Refused.invalid(Ground.of("expert.nonce-malformed"));
        }
    }

    static byte[] base64(Answers row, String field) {
        try {
            return Base64.getDecoder().decode(String.valueOf(row.text(field)));
        } catch (IllegalArgumentException noBase64) {
            throw Refused.invalid(Ground.of("expert.nonce-malformed"));
        }
    }
}
