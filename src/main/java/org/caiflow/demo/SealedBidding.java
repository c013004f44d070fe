package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.caiflow.seal.Authority;
import org.caiflow.seal.BidContext;
import org.caiflow.seal.BidForm;
import org.caiflow.seal.EnvelopeHead;
import org.caiflow.seal.Locks;
import org.caiflow.seal.PublicKeys;
import org.caiflow.seal.Sealer;
import org.caiflow.seal.SecretKeys;
import org.caiflow.seal.Shares;
import org.caiflow.seal.Suite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Seals bids and opens rooms over HTTP, as suppliers and keyholders do it on their own machines. */
final class SealedBidding {

    private final Client client;
    private final DemoKeys keys;
    private final OutsideSealing outside;
    private final SecureRandom random = new SecureRandom();

    /** @param outside null where every bid is sealed by the player itself */
    SealedBidding(Client client, DemoKeys keys, OutsideSealing outside) {
        this.client = client;
        this.keys = keys;
        this.outside = outside;
    }

    /** Keys of those who will have to open: without them no tender document can be written. */
    void equip(CaseScript.Cast cast) {
        List.of(cast.manager(), cast.handler(), cast.supervisor()).forEach(keys::of);
    }

    SecretKeys key(String login) {
        return keys.of(login);
    }

    boolean stands(String login, long packageId) {
        return client.post(login, "/api/v1/bids/standing", Map.of("tokens", Map.of(packageId, token(login, packageId)))).size() > 0;
    }

    private String token(String login, long packageId) {
        JsonNode place = client.post(login, path(packageId) + "/sealing", Map.of());
        return keys.of(login).token(place.path("project").asText(), place.path("round").asInt(), place.path("packageNo").asInt());
    }

    private static String path(long packageId) {
        return "/api/v1/packages/" + packageId;
    }

    /** @param how of the case file; null for the player's own way */
    void handIn(String login, long tenderId, long packageId, BidForm form, BidFile file, String how) {
        String suite = "gm-1".equals(how) ? Suite.GM_1.code() : Suite.INTL_1.code();
        Path keyFile = keys.file(login);
        if (outside != null && "browser".equals(how)) {
            outside.inBrowser(login, tenderId, packageId, keyFile, form, outside.file(login, file), suite);
            return;
        }
        String token = token(login, packageId);
        JsonNode sealing = client.post(login, path(packageId) + "/sealing", Map.of("token", token));
        byte[] envelope = outside != null && how != null
                ? outside.offline(login, sealing.toString(), keyFile, form, outside.file(login, file), suite)
                : sealed(Suite.coded(offered(sealing, suite)), keys.of(login), sealing, form, file);
        upload(login, packageId, token, envelope);
    }

    /** A tender that takes one cipher only decides it. */
    private static String offered(JsonNode sealing, String wanted) {
        return sealing.path("suites").toString().contains(wanted) ? wanted : sealing.path("suites").path(0).asText();
    }

    private void upload(String login, long packageId, String token, byte[] envelope) {
        EnvelopeHead head = head(envelope);
        byte[] bytes = head.bytes();
        byte[] payload = Arrays.copyOfRange(envelope, bytes.length, envelope.length);
        String upload = client.post(login, "/api/v1/uploads", Map.of("suite", head.suite().code(), "size", payload.length)).path("id").asText();
        client.put(login, "/api/v1/uploads/" + upload + "?offset=0", payload);
        client.post(login, path(packageId) + "/bids", Map.of("token", token, "head", Base64.getEncoder().encodeToString(bytes), "upload", upload,
                "fingerprint", HexFormat.of().formatHex(keys.of(login).publicKeys().fingerprint())));
    }

    private byte[] sealed(Suite suite, SecretKeys own, JsonNode sealing, BidForm form, BidFile file) {
        var context = new BidContext(sealing.path("project").asText(), sealing.path("round").asInt(), sealing.path("packageNo").asInt(),
                sealing.path("creditCode").asText(), sealing.path("version").asInt());
        var out = new ByteArrayOutputStream();
        try {
            new Sealer(suite, own.publicKeys(), authorities(sealing), random).seal(context, form, List.of(source(file.name(), file.content())), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Authority> authorities(JsonNode sealing) {
        var authorities = new ArrayList<Authority>();
        for (JsonNode one : sealing.path("authorities")) {
            var holders = new ArrayList<PublicKeys>();
            one.path("holders").forEach(holder -> holders.add(PublicKeys.of(holder.path("x25519").asText(), holder.path("sm2").asText())));
            authorities.add(new Authority(one.path("creditCode").asText(), holders));
        }
        return authorities;
    }

    private static Sealer.Source source(String name, byte[] content) {
        return new Sealer.Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    private static EnvelopeHead head(byte[] envelope) {
        try {
            return EnvelopeHead.read(new ByteArrayInputStream(envelope));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return whether there was anything to release */
    boolean release(String login, long packageId) {
        if (!stands(login, packageId)) {
            return false;
        }
        String token = token(login, packageId);
        JsonNode own = client.post(login, path(packageId) + "/bids/own", Map.of("token", token));
        if (own.path("released").asBoolean()) {
            return false;
        }
        try {
            byte[] half = Locks.read(Suite.coded(own.path("suite").asText()), bytes(own.path("locks"))).openHalf(keys.of(login));
            client.post(login, path(packageId) + "/bids/release", Map.of("token", token, "half", HexFormat.of().formatHex(half)));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void handInShares(String login, long tenderId) {
        String path = "/api/v1/tenders/" + tenderId + "/shares";
        var shares = new ArrayList<Map<String, Object>>();
        for (JsonNode locked : client.get(login, path)) {
            Suite suite = Suite.coded(locked.path("suite").asText());
            var share = new LinkedHashMap<String, Object>();
            share.put("box", locked.path("box").asLong());
            share.put("half", opened(login, suite, Shares.Use.HALF, locked.path("half")));
            share.put("slip", opened(login, suite, Shares.Use.SLIP, locked.path("slip")));
            shares.add(share);
        }
        client.post(login, path, Map.of("shares", shares));
    }

    private String opened(String login, Suite suite, Shares.Use use, JsonNode share) {
        try {
            return HexFormat.of().formatHex(Shares.open(suite, use, bytes(share.path("id")), share.path("x").asInt(), bytes(share.path("sealed")),
                    keys.of(login)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }
}
