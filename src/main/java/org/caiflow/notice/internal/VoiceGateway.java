package org.caiflow.notice.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.Gateways.Channel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Voice calls by signed JSON over HTTP: the operator reads the text out and tells by a signed callback whether someone answered. Both directions carry
 * {@code X-Caiflow-Signature}, hex of HMAC-SHA256 over the body; {@code src/docs/operations.md}.
 */
@Component
@ConditionalOnProperty("caiflow.voice.url")
class VoiceGateway implements Gateway {

    static final String SIGNATURE = "X-Caiflow-Signature";
    private static final String HMAC = "HmacSHA256";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int GOOD = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final SecretKeySpec secret;
    private final String callback;
    private Heard heard = (channel, id, delivered, words) -> { };

    @Autowired
    VoiceGateway(@Value("${caiflow.voice.url}") URI address, @Value("${caiflow.voice.secret}") String secret,
                 @Value("${caiflow.base-url}") String base) {
        this.address = address;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
        this.callback = base + "/api/v1/gateways/voice";
    }

    @Override
    public Channel channel() {
        return Channel.VOICE;
    }

    @Override
    public void listen(Heard listener) {
        heard = listener;
    }

    @Override
    public String send(String reference, String mobile, String text) throws IOException {
        byte[] body = JSON.writeValueAsBytes(Map.of("id", reference, "to", mobile, "text", text, "callback", callback));
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", "application/json")
                .header(SIGNATURE, signature(body)).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String id = answer.statusCode() == GOOD ? JSON.readTree(answer.body()).path("id").asText("") : "";
            if (id.isEmpty()) {
                throw new IOException("status " + answer.statusCode());
            }
            return id;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** @throws Refused (forbidden) unless the operator signed it */
    void heard(byte[] body, String signature) throws IOException {
        if (signature == null || !MessageDigest.isEqual(signature(body).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII))) {
            throw Refused.forbidden("notice.gateway-unsigned");
        }
        JsonNode told = JSON.readTree(body);
        String state = told.path("state").asText();
        heard.told(Channel.VOICE, told.path("id").asText(), state.equals("ANSWERED"), state);
    }

    String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
