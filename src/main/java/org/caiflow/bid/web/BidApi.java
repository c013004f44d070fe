package org.caiflow.bid.web;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.SealedBid;
import org.caiflow.bid.Uploads;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.Receipt;
import org.caiflow.seal.SealParameters;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A bidder's own acts as data. There is no address that lists bids before the opening; tokens travel in bodies, so that no log holds them. */
@RestController
@RequestMapping("/api/v1")
class BidApi {

    private final Bids bids;
    private final Uploads uploads;

    BidApi(Bids bids, Uploads uploads) {
        this.bids = bids;
        this.uploads = uploads;
    }

    @PostMapping("/packages/{id}/sealing")
    SealParameters sealing(Actor actor, @PathVariable long id, @RequestBody Token body) {
        return bids.sealing(actor, id, body.token());
    }

    @PostMapping("/uploads")
    @ResponseStatus(HttpStatus.CREATED)
    UploadBody start(Actor actor, @RequestBody NewUpload body) {
        return new UploadBody(uploads.start(actor, body.suite(), body.size()), 0);
    }

    @GetMapping("/uploads/{upload}")
    UploadBody received(Actor actor, @PathVariable String upload) {
        return new UploadBody(upload, uploads.received(actor, upload));
    }

    @PutMapping(value = "/uploads/{upload}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    UploadBody append(Actor actor, @PathVariable String upload, @RequestParam long offset, InputStream piece) {
        return new UploadBody(upload, uploads.append(actor, upload, offset, piece));
    }

    @PostMapping("/packages/{id}/bids")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt submit(Actor actor, @PathVariable long id, @RequestBody BidBody body) {
        return bids.submit(actor, new SealedBid(id, body.token(), bytes(body.head(), "head"), body.upload(), body.fingerprint()));
    }

    /** Without content when the token finds none: no fault of the one who asks. */
    @PostMapping("/packages/{id}/bids/own")
    ResponseEntity<OwnBody> own(Actor actor, @PathVariable long id, @RequestBody Token body) {
        return bids.boxed(actor, id, body.token()).map(OwnBody::of).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/bids/standing")
    List<Long> standing(Actor actor, @RequestBody Tokens body) {
        return bids.standing(actor, body.tokens());
    }

    @PostMapping("/packages/{id}/bids/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable long id, @RequestBody Token body) {
        bids.withdraw(actor, id, body.token());
    }

    @GetMapping("/tenders/{id}/bids/known")
    List<KnownBody> known(Actor actor, @PathVariable long id) {
        return bids.known(actor, id).stream().map(KnownBody::of).toList();
    }

    /** @param actor signed in; whose receipt it is does not matter, it is signed */
    @PostMapping("/receipts/pdf")
    ResponseEntity<byte[]> paper(Actor actor, @RequestBody String receipt) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"receipt.pdf\"").body(bids.paper(receipt(receipt)));
    }

    /** Public. */
    @GetMapping("/receipts/key")
    PlatformKey platformKey() {
        return new PlatformKey("Ed25519", bids.platformKey());
    }

    private static Receipt receipt(String json) {
        try {
            return Receipt.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException none) {
            throw Refused.invalid(Ground.of("bid.receipt-signature"));
        }
    }

    static byte[] bytes(String base64, String field) {
        try {
            return Base64.getDecoder().decode(base64 == null ? "" : base64);
        } catch (IllegalArgumentException notBase64) {
            throw Refused.invalid(Ground.of("bid.base64").at(field));
        }
    }

    /** @param token 64 hex digits; may be null where the version is not asked for */
    record Token(String token) {
    }

    /** @param key base64 */
    record PlatformKey(String algorithm, String key) {
    }

    /** @param tokens by package id */
    record Tokens(Map<Long, String> tokens) {
    }

    record NewUpload(String suite, long size) {
    }

    /** @param received bytes: where the next piece begins */
    record UploadBody(String id, long received) {
    }

    /** @param head base64 of prelude, label and locks */
    record BidBody(String token, String head, String upload, String fingerprint) {
    }

    /** @param locks base64; @param own base64, sealed to the bidder */
    record OwnBody(int version, String suite, String locks, String own, boolean withdrawn, boolean released) {

        static OwnBody of(Bids.Boxed bid) {
            var base64 = Base64.getEncoder();
            return new OwnBody(bid.version(), bid.suite(), base64.encodeToString(bid.locks()), base64.encodeToString(bid.own()), bid.withdrawn(),
                    bid.released());
        }
    }

    /** @param price in yuan; null until opened */
    record KnownBody(long packageId, String state, String price, Receipt receipt) {

        static KnownBody of(Bids.KnownBid bid) {
            return new KnownBody(bid.packageId(), bid.state().name(), bid.price() == null ? null : bid.price().yuan().toPlainString(), bid.receipt());
        }
    }
}
