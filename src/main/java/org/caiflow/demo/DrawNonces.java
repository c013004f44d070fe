package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.caiflow.lot.NonceHalf;
import org.caiflow.seal.BrokenSeal;
import org.caiflow.seal.NonceSeal;
import org.caiflow.seal.PublicKeys;
import org.caiflow.seal.SecretKeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What a party's browser does with its nonce for a draw: make, seal, open. Fills the form from what the task shows. */
public final class DrawNonces {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private DrawNonces() {
    }

    /** @param shown data of the task {@code expert/commit-nonce} */
    public static ObjectNode commit(JsonNode shown) {
        byte[] draw = HexFormat.of().parseHex(shown.path("commitment").asText());
        String party = shown.path("party").asText();
        byte[] both = new byte[2 * NonceHalf.SIZE];
        RANDOM.nextBytes(both);
        ObjectNode form = JSON.createObjectNode();
        var halves = form.putArray("halves");
        var sealed = form.putArray("sealed");
        int next = 0;
        for (JsonNode receiver : shown.path("receivers")) {
            String to = receiver.path("side").asText();
            byte[] content = both;
            if (!to.equals(party)) {
                content = half(both, next++);
                halves.addObject().put("to", to).put("commitment", HexFormat.of().formatHex(new NonceHalf(draw, party, to, content).hash()));
            }
            for (JsonNode key : receiver.path("keys")) {
                byte[] box = new NonceSeal(draw, party, to).seal(PublicKeys.of(key.path("x25519").asText(), key.path("sm2").asText()), content, RANDOM);
                sealed.addObject().put("to", to).put("fingerprint", key.path("fingerprint").asText())
                        .put("sealed", Base64.getEncoder().encodeToString(box));
            }
        }
        return form;
    }

    private static byte[] half(byte[] both, int which) {
        return Arrays.copyOfRange(both, which * NonceHalf.SIZE, (which + 1) * NonceHalf.SIZE);
    }

    /** @param shown data of the task {@code expert/reveal-nonce} */
    public static ObjectNode reveal(JsonNode shown, SecretKeys keys) {
        byte[] draw = HexFormat.of().parseHex(shown.path("commitment").asText());
        String party = shown.path("party").asText();
        Map<String, byte[]> opened = new HashMap<>();
        for (JsonNode one : shown.path("sealed")) {
            opened.put(one.path("of").asText(), open(draw, one, keys));
        }
        ObjectNode form = JSON.createObjectNode();
        var halves = form.putArray("halves");
        opened.forEach((of, content) -> {
            if (of.equals(party)) {
                int next = 0;
                for (String to : new String[] {"AGENCY", "PURCHASER", "SUPERVISION"}) {
                    if (!to.equals(party)) {
                        halves.addObject().put("of", of).put("to", to).put("value", HexFormat.of().formatHex(half(content, next++)));
                    }
                }
            } else {
                halves.addObject().put("of", of).put("to", party).put("value", HexFormat.of().formatHex(content));
            }
        });
        return form;
    }

    private static byte[] open(byte[] draw, JsonNode one, SecretKeys keys) {
        try {
            return new NonceSeal(draw, one.path("of").asText(), one.path("to").asText())
                    .open(keys, Base64.getDecoder().decode(one.path("sealed").asText()));
        } catch (BrokenSeal other) {
            throw new UncheckedIOException(new IOException(other));
        }
    }
}
