package org.caiflow.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import org.caiflow.bid.Openings;
import org.caiflow.bid.Openings.Sealed;
import org.caiflow.bid.Openings.Share;
import org.caiflow.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The opening room as data: what the room's script, the offline client and other systems do there. */
@RestController
@RequestMapping("/api/v1")
class OpeningApi {

    private final Openings openings;

    OpeningApi(Openings openings) {
        this.openings = openings;
    }

    @GetMapping("/projects/{no}/opening")
    BoardBody opening(Actor actor, @PathVariable String no) {
        return BoardBody.of(openings.board(actor, no));
    }

    /** What the person's key has to open for its authority. */
    @GetMapping("/tenders/{id}/shares")
    List<LockedBody> locked(Actor actor, @PathVariable long id) {
        return openings.locked(actor, id).stream().map(LockedBody::of).toList();
    }

    @PostMapping("/tenders/{id}/shares")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handIn(Actor actor, @PathVariable long id, @RequestBody SharesBody body) {
        openings.handIn(actor, id, body.shares().stream().map(ShareBody::share).toList());
    }

    @PostMapping("/packages/{id}/bids/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Actor actor, @PathVariable long id, @RequestBody ReleaseBody body) {
        openings.release(actor, id, body.token(), hex(body.half()));
    }

    @PostMapping("/packages/{id}/bids/backup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void backup(Actor actor, @PathVariable long id, @RequestBody BackupBody body) {
        openings.openFromBackup(actor, id, BidApi.bytes(body.form(), "form"), body.files() == null ? List.of() : body.files());
    }

    /** The proof of the opening (开标文件包). */
    @GetMapping("/packages/{id}/opening.zip")
    void proof(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        var proof = openings.proof(actor, id);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"opening-" + id + ".zip\"");
        proof.writeTo(response.getOutputStream());
    }

    @PostMapping("/tenders/{id}/opening/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(Actor actor, @PathVariable long id, @RequestBody Cause body) {
        openings.pause(actor, id, body.cause());
    }

    @PostMapping("/tenders/{id}/opening/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Actor actor, @PathVariable long id) {
        openings.resume(actor, id);
    }

    @PostMapping("/tenders/{id}/objections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void object(Actor actor, @PathVariable long id, @RequestBody Said body) {
        openings.object(actor, id, body.text());
    }

    @PostMapping("/objections/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable long id, @RequestBody Said body) {
        openings.answer(actor, id, body.text());
    }

    @PostMapping("/tenders/{id}/opening/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(Actor actor, @PathVariable long id) {
        openings.sign(actor, id);
    }

    @PostMapping("/tenders/{id}/opening/recordings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addRecording(Actor actor, @PathVariable long id, @RequestBody NewRecording body) {
        openings.addRecording(actor, id, body.title(), body.fileName(), body.startsAt(), body.upload());
    }

    /** Null when it is no hex: then it is not the share either, and refused with the others. */
    private static byte[] hex(String text) {
        try {
            return text == null ? null : HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException notHex) {
            return null;
        }
    }

    record Cause(String cause) {
    }

    record Said(String text) {
    }

    /** @param startsAt ISO 8601; @param upload id of the uploaded file */
    record NewRecording(String title, String fileName, Instant startsAt, String upload) {
    }

    /** @param half hex */
    record ReleaseBody(String token, String half) {
    }

    /** @param form base64; @param files ids of uploads in the order of the form; null for an empty file */
    record BackupBody(String form, List<String> files) {
    }

    record SharesBody(List<ShareBody> shares) {
    }

    /** @param half hex; null when it cannot be opened or is not what was committed to; @param slip hex */
    record ShareBody(long box, String half, String slip) {

        Share share() {
            return new Share(box, hex(half), hex(slip));
        }
    }

    record LockedBody(long box, String suite, SealedBody half, SealedBody slip) {

        static LockedBody of(Openings.Locked locked) {
            return new LockedBody(locked.box(), locked.suite(), SealedBody.of(locked.half()), SealedBody.of(locked.slip()));
        }
    }

    /** @param id base64; @param sealed base64; @param commitment base64 */
    record SealedBody(String id, int x, String fingerprint, String sealed, String commitment) {

        static SealedBody of(Sealed sealed) {
            var base64 = Base64.getEncoder();
            return sealed == null ? null
                    : new SealedBody(base64.encodeToString(sealed.id()), sealed.x(), sealed.fingerprint(), base64.encodeToString(sealed.sealed()),
                    base64.encodeToString(sealed.commitment()));
        }
    }

    record BoardBody(String caseNo, long tenderId, int round, String phase, Instant deadline, Instant roomAt, Instant releaseUntil, String pauseCause,
                     Instant openedAt, boolean identified, List<HandBody> hands, String record, List<LotBody> packages) {

        static BoardBody of(Openings.Board board) {
            return new BoardBody(board.caseNo(), board.tenderId(), board.round(), board.phase().name(), board.deadline(), board.roomAt(),
                    board.releaseUntil(), board.pauseCause(), board.openedAt(), board.identified(),
                    board.hands().stream().map(hand -> new HandBody(hand.organisationId(), hand.organisation(), hand.holder(), hand.at())).toList(),
                    board.paper(), board.lots().stream().map(LotBody::of).toList());
        }
    }

    record HandBody(long organisationId, String organisation, String holder, Instant at) {
    }

    record LotBody(long packageId, int no, String name, Integer bidders, boolean tooFew, List<LineBody> bids) {

        static LotBody of(Openings.Lot lot) {
            return new LotBody(lot.packageId(), lot.no(), lot.name(), lot.bidders(), lot.tooFew(), lot.bids().stream().map(LineBody::of).toList());
        }
    }

    record LineBody(int position, String supplier, String state, boolean released, String price, Integer deliveryDays, Boolean smallOrMicro,
                    Instant receivedAt) {

        static LineBody of(Openings.Line line) {
            return new LineBody(line.position(), line.supplier(), line.state().name(), line.released(),
                    line.price() == null ? null : line.price().yuan().toPlainString(), line.deliveryDays(), line.smallOrMicro(), line.receivedAt());
        }
    }
}
