package org.caiflow.seal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The platform's word that it received an envelope (投标回执).
 *
 * @param size        bytes of the envelope
 * @param receivedAt  ISO 8601, milliseconds, UTC; so is the deadline as it stood then
 * @param platformKey Ed25519, base64
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"format", "no", "project", "round", "packageNo", "packageName", "supplier", "creditCode", "version", "suite", "envelopeHash",
    "formHash", "size", "receivedAt", "deadline", "platformKey", "signature"})
public record Receipt(String format, String no, String project, int round, int packageNo, String packageName, String supplier,
                      String creditCode, int version, String suite, String envelopeHash, String formHash, long size, String receivedAt,
                      String deadline, String platformKey, String signature) {

    public static final String FORMAT = "caiflow-receipt@1";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The text that is signed. */
    public byte[] signed() {
        return Stream.of(line("format", format), line("no", no), line("project", project), line("round", round),
                line("packageNo", packageNo), line("packageName", packageName), line("supplier", supplier), line("creditCode", creditCode),
                line("version", version), line("suite", suite), line("envelopeHash", envelopeHash), line("formHash", formHash),
                line("size", size), line("receivedAt", receivedAt), line("deadline", deadline))
                .collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    /** One line feed more would let two receipts share a signature. */
    private static String line(String name, Object value) {
        String text = String.valueOf(value);
        if (text.indexOf('\n') >= 0) {
            throw new IllegalStateException(name + " holds a line feed");
        }
        return name + ": " + text + '\n';
    }

    /** @param seed Ed25519 private key, 32 bytes */
    public Receipt signedWith(byte[] seed) {
        var key = new Ed25519PrivateKeyParameters(seed);
        var signer = new Ed25519Signer();
        signer.init(true, key);
        byte[] text = signed();
        signer.update(text, 0, text.length);
        return new Receipt(format, no, project, round, packageNo, packageName, supplier, creditCode, version, suite, envelopeHash, formHash, size,
                receivedAt, deadline, base64(key.generatePublicKey().getEncoded()), base64(signer.generateSignature()));
    }

    /** Whether the key named in the receipt signed it; whose key that is, the caller has to know. */
    public boolean signatureHolds() {
        try {
            var signer = new Ed25519Signer();
            signer.init(false, new Ed25519PublicKeyParameters(Base64.getDecoder().decode(platformKey)));
            byte[] text = signed();
            signer.update(text, 0, text.length);
            return signer.verifySignature(Base64.getDecoder().decode(signature));
        } catch (RuntimeException noKey) {
            return false;
        }
    }

    public static Receipt read(byte[] json) throws BadEnvelope {
        try {
            Receipt receipt = JSON.readValue(json, Receipt.class);
            if (receipt == null || !FORMAT.equals(receipt.format)) {
                throw new BadEnvelope("this is no receipt");
            }
            return receipt;
        } catch (IOException notJson) {
            throw notJson instanceof BadEnvelope bad ? bad : new BadEnvelope("this is no receipt", notJson);
        }
    }

    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
