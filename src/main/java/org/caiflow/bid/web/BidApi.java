package org.caiflow.bid.web;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.Receipt;
import org.caiflow.bid.Openings;
import org.caiflow.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** A bidder's own acts as data. There is no address that lists bids before the opening. */
@RestController
@RequestMapping("/api/v1")
class BidApi {

    private final Bids bids;
    private final Openings openings;

    BidApi(Bids bids, Openings openings) {
        this.bids = bids;
        this.openings = openings;
    }

    @PostMapping("/tenders/{id}/participations")
    @ResponseStatus(HttpStatus.CREATED)
    OwnBody participate(Actor actor, @PathVariable long id, @RequestBody Participation body) {
        bids.participate(actor, id, body.contact(), body.mobile());
        return own(actor, id);
    }

    @GetMapping("/tenders/{id}/own")
    OwnBody own(Actor actor, @PathVariable long id) {
        return OwnBody.of(bids.own(actor, id));
    }

    @PostMapping("/packages/{id}/bids")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt submit(Actor actor, @PathVariable long id, @RequestBody BidBody body) {
        return bids.submit(actor, body.bid(id));
    }

    @DeleteMapping("/packages/{id}/bids/own")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable long id) {
        bids.withdraw(actor, id);
    }

    @GetMapping("/packages/{id}/bids/own/receipt.pdf")
    ResponseEntity<byte[]> receipt(Actor actor, @PathVariable long id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"receipt-" + id + ".pdf\"")
                .body(bids.receipt(actor, id));
    }

    @GetMapping("/projects/{no}/opening")
    BoardBody opening(Actor actor, @PathVariable String no) {
        return BoardBody.of(openings.board(actor, no));
    }

    record Participation(String contact, String mobile) {
    }

    record OwnBody(long tenderId, boolean participating, List<OwnBidBody> bids) {

        static OwnBody of(Bids.Own own) {
            return new OwnBody(own.tenderId(), own.participating(), own.bids().stream().map(OwnBidBody::of).toList());
        }
    }

    /** @param price in yuan */
    record OwnBidBody(long packageId, String price, int deliveryDays, boolean smallOrMicro, boolean domestic,
                      List<String> files, Receipt receipt, boolean withdrawn) {

        static OwnBidBody of(Bids.OwnBid bid) {
            return new OwnBidBody(bid.packageId(), bid.price().yuan().toPlainString(), bid.deliveryDays(), bid.smallOrMicro(),
                    bid.domestic(), bid.files(), bid.receipt(), bid.withdrawn());
        }
    }

    record BoardBody(String caseNo, int round, Instant deadline, Instant openedAt, String record, List<LotBody> packages) {

        static BoardBody of(Openings.Board board) {
            return new BoardBody(board.caseNo(), board.round(), board.deadline(), board.openedAt(), board.paper(),
                    board.lots().stream().map(LotBody::of).toList());
        }
    }

    record LotBody(long packageId, int no, String name, Integer bidders, List<LineBody> bids) {

        static LotBody of(Openings.Lot lot) {
            return new LotBody(lot.packageId(), lot.no(), lot.name(), lot.bidders(),
                    lot.bids().stream().map(LineBody::of).toList());
        }
    }

    record LineBody(int position, String supplier, String price, int deliveryDays, boolean smallOrMicro, Instant receivedAt) {

        static LineBody of(Openings.Line line) {
            return new LineBody(line.position(), line.supplier(), line.price().yuan().toPlainString(), line.deliveryDays(),
                    line.smallOrMicro(), line.receivedAt());
        }
    }
}
