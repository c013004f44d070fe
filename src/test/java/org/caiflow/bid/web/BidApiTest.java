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
    private String bids;
    private String own;
    private Actor supplier;
    private Caller caller;

    @BeforeEach
    void publishTender() {
        tender = new TenderFixture(platform);
        bids = "/api/v1/packages/" + tender.packages.get(0) + "/bids";
        own = "/api/v1/tenders/" + tender.tenderId + "/own";
        supplier = tender.supplier();
        caller = calling(supplier);
    }

    @Test
    void takesPartHandsInAndWithdraws() {
        var taken = caller.send("POST", "/api/v1/tenders/" + tender.tenderId + "/participations",
                Map.of("contact", "王工", "mobile", "13800000000"));
        var receipt = caller.send("POST", bids, bid("1798196.00", tender.file()));
        var handedIn = caller.get(own);
        var paper = caller.get(bids + "/own/receipt.pdf", "Accept", "application/pdf");
        var withdrawn = caller.send("DELETE", bids + "/own", "");

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(receipt.statusCode()).isEqualTo(201);
        assertThat(receipt.body()).contains("\"hash\"", tender.caseNo);
        assertThat(handedIn.body()).contains("\"price\":\"1798196.00\"", "\"withdrawn\":false");
        assertThat(paper.body()).startsWith("%PDF");
        assertThat(withdrawn.statusCode()).isEqualTo(204);
        assertThat(caller.get(own).body()).contains("\"withdrawn\":true");
    }

    @Test
    void tellsEveryGroundOfABidThatIsNoGood() {
        var refused = caller.send("POST", bids, bid("a lot", "0".repeat(64)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(refused.body()).contains("bid.not-participating", "\"field\":\"price\"", "bid.file-unknown");
    }

    @Test
    void tellsNobodyButTheBidder() {
        platform.getBean(Bids.class).participate(supplier, tender.tenderId, "王工", "13800000000");
        caller.send("POST", bids, bid("1798196.00", tender.file()));

        assertThat(calling(tender.supplier()).get(own).body()).contains("\"participating\":false", "\"bids\":[]");
        assertThat(calling(tender.manager).get(own).statusCode()).isEqualTo(403);
        assertThat(calling(tender.handler).get(own).statusCode()).isEqualTo(403);
        assertThat(new Caller(port).get(own).statusCode()).isEqualTo(401);
        assertThat(calling(tender.manager).get("/api/v1/projects/" + tender.caseNo + "/opening").body())
                .contains("\"openedAt\":null", "\"bidders\":null").doesNotContain("1798196");
    }

    private Caller calling(Actor who) {
        return new Caller(port).take(who.login(), Townspeople.PASSWORD);
    }

    private static Map<String, Object> bid(String price, String file) {
        return Map.of("price", price, "deliveryDays", 30, "smallOrMicro", true, "domestic", true, "files", List.of(file),
                "deposit", Map.of("amount", "20000.00", "form", "TRANSFER", "voucherNo", "V-2026-001", "account", "6222"));
    }
}
