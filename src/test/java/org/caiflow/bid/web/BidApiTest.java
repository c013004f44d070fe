package org.caiflow.bid.web;

import org.caiflow.bid.Bids;
import org.caiflow.bid.TenderFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.identity.web.Caller;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A bidder's acts as other systems do them. */
@PlatformTest
class BidApiTest {

    @Autowired
    ApplicationContext platform;
    @LocalServerPort
    int port;

    private TenderFixture tender;
    private long packageId;
    private String address;
    private Actor supplier;
    private Caller caller;

    @BeforeEach
    void publishTender() {
        tender = new TenderFixture(platform);
        packageId = tender.packages.get(0);
        address = "/api/v1/packages/" + packageId;
        supplier = tender.bidder();
        caller = calling(supplier);
    }

    @Test
    void handsInAndWithdraws() {
        String token = tender.bidding.token(supplier, packageId);
        var bid = sealed();
        var sealing = caller.send("POST", address + "/sealing", Map.of("token", token));
        var receipt = caller.send("POST", address + "/bids", body(bid));
        var own = caller.send("POST", address + "/bids/own", Map.of("token", token));
        var standing = caller.send("POST", "/api/v1/bids/standing", Map.of("tokens", Map.of(packageId, token)));
        var paper = caller.send("POST", "/api/v1/receipts/pdf", receipt.body());
        var withdrawn = caller.send("POST", address + "/bids/withdrawal", Map.of("token", token));

        assertThat(sealing.body()).contains("caiflow-seal-parameters@1", "\"version\":1", "\"ceiling\":\"2000000.00\"", "intl-1");
        assertThat(receipt.statusCode()).isEqualTo(201);
        assertThat(receipt.body()).contains("caiflow-receipt@1", "\"envelopeHash\"", tender.caseNo);
        assertThat(own.body()).contains("\"locks\"", "\"withdrawn\":false", "\"released\":false").doesNotContain("1798196");
        assertThat(standing.body()).isEqualTo("[" + packageId + "]");
        assertThat(paper.body()).startsWith("%PDF");
        assertThat(withdrawn.statusCode()).isEqualTo(204);
        assertThat(caller.send("POST", address + "/bids/own", Map.of("token", token)).body()).contains("\"withdrawn\":true");
    }

    @Test
    void takesAnUploadInPieces() {
        var started = caller.send("POST", "/api/v1/uploads", Map.of("suite", "intl-1", "size", 5));
        String upload = "/api/v1/uploads/" + started.body().replaceAll(".*\"id\":\"([0-9a-f]{32})\".*", "$1");
        var taken = caller.put(upload + "?offset=0", new byte[] {1, 2, 3, 4, 5});

        assertThat(started.statusCode()).isEqualTo(201);
        assertThat(taken.body()).contains("\"received\":5");
        assertThat(caller.get(upload).body()).contains("\"received\":5");
        assertThat(caller.put(upload + "?offset=3", new byte[] {1}).statusCode()).isEqualTo(409);
    }

    @Test
    void tellsEveryGroundOfABidThatIsNoGood() {
        var bid = sealed();
        var refused = caller.send("POST", address + "/bids",
                Map.of("token", bid.token(), "head", Base64.getEncoder().encodeToString(bid.head()), "upload", bid.upload(), "fingerprint", "0".repeat(64)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(refused.body()).contains("bid.key-unknown");
        assertThat(caller.send("POST", address + "/bids", Map.of("head", "?")).body()).contains("\"field\":\"head\"");
    }

    @Test
    void tellsNobodyButTheBidder() {
        caller.send("POST", address + "/bids", body(sealed()));
        Map<String, String> token = Map.of("token", tender.bidding.token(supplier, packageId));

        assertThat(calling(tender.bidder()).send("POST", address + "/bids/own", Map.of("token", "1".repeat(64))).statusCode()).isEqualTo(204);
        assertThat(calling(tender.manager).send("POST", address + "/bids/own", token).statusCode()).isEqualTo(403);
        assertThat(calling(tender.handler).send("POST", address + "/bids/own", token).statusCode()).isEqualTo(403);
        assertThat(new Caller(port).send("POST", address + "/bids/own", token).statusCode()).isEqualTo(403);
        assertThat(calling(tender.manager).get("/api/v1/projects/" + tender.caseNo + "/opening").body())
                .contains("\"openedAt\":null", "\"bidders\":null").doesNotContain("1798196");
    }

    @Test
    void sendsTheBoardOnlyWhenItHasChanged() {
        String board = "/projects/" + tender.caseNo + "/opening/board";
        String tag = caller.get(board).headers().firstValue("ETag").orElseThrow();

        assertThat(caller.get(board, "If-None-Match", tag).statusCode()).isEqualTo(304);
        tender.openRoom();
        assertThat(caller.get(board, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void opensTheRoomOverTheApi() {
        caller.send("POST", address + "/bids", body(sealed()));
        tender.openRoom();
        var manager = calling(tender.manager);
        var shares = manager.get("/api/v1/tenders/" + tender.tenderId + "/shares");
        var refused = manager.send("POST", "/api/v1/tenders/" + tender.tenderId + "/shares", Map.of("shares", List.of()));
        var wrong = caller.send("POST", address + "/bids/release", Map.of("token", tender.bidding.token(supplier, packageId), "half", "zz"));
        var released = caller.send("POST", address + "/bids/release", Map.of("token", tender.bidding.token(supplier, packageId), "half",
                HexFormat.of().formatHex(tender.bidding.half(supplier, packageId))));

        assertThat(shares.body()).contains("\"half\"", "\"slip\"", "\"fingerprint\"").doesNotContain("supplier");
        assertThat(refused.body()).contains("bid.share-wrong");
        assertThat(wrong.body()).contains("bid.half-wrong");
        assertThat(released.statusCode()).isEqualTo(204);
        assertThat(manager.send("POST", "/api/v1/tenders/" + tender.tenderId + "/opening/pause", Map.of("cause", "断网")).statusCode()).isEqualTo(204);
        assertThat(manager.send("POST", "/api/v1/tenders/" + tender.tenderId + "/opening/resume", Map.of()).statusCode()).isEqualTo(204);
    }

    @Test
    void sendsTheProofOfTheOpening() {
        caller.send("POST", address + "/bids", body(sealed()));
        var early = calling(tender.manager).get(address + "/opening.zip");
        tender.openAll(packageId);

        var bundle = calling(tender.manager).get(address + "/opening.zip", "Accept", "application/zip");
        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(new Caller(port).get("/api/v1/receipts/key").body()).contains("Ed25519", platform.getBean(Bids.class).platformKey());
        assertThat(bundle.statusCode()).isEqualTo(200);
        assertThat(bundle.body()).startsWith("PK").contains("manifest.json");
        assertThat(caller.get(address + "/opening.zip", "Accept", "application/zip").body()).startsWith("PK").contains("manifest.json");
        assertThat(calling(tender.bidder()).get(address + "/opening.zip").statusCode()).as("who did not bid").isEqualTo(404);
    }

    private Bids.SealedBid sealed() {
        return tender.bidding.uploaded(supplier, packageId,
                tender.bidding.seal(supplier, packageId, TenderFixture.form("1798196.00"), TenderFixture.file()));
    }

    private static Map<String, Object> body(Bids.SealedBid bid) {
        return Map.of("token", bid.token(), "head", Base64.getEncoder().encodeToString(bid.head()), "upload", bid.upload(),
                "fingerprint", bid.fingerprint());
    }

    private Caller calling(Actor who) {
        return new Caller(port).take(who.login(), Townspeople.PASSWORD);
    }
}
