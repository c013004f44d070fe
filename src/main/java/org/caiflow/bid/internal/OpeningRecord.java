package org.caiflow.bid.internal;

import org.caiflow.archive.Journal;
import org.caiflow.bid.BidState;
import org.caiflow.bid.Openings.Cause;
import org.caiflow.bid.Openings.Minutes;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;

import java.util.List;

/** What the host writes down of an opening, and the paper made of it (开标记录). */
@Component
class OpeningRecord {

    private static final String NOT_RELEASED = "电子招标投标办法第三十一条";

    private final OpeningMapper openings;
    private final BidMapper bids;
    private final Identification identification;
    private final OpeningBoard boards;
    private final OpeningPapers papers;
    private final Room room;
    private final Around around;

    OpeningRecord(OpeningMapper openings, BidMapper bids, Identification identification, OpeningBoard boards, OpeningPapers papers, Room room,
                  Around around) {
        this.openings = openings;
        this.bids = bids;
        this.identification = identification;
        this.boards = boards;
        this.papers = papers;
        this.room = room;
        this.around = around;
    }

    /** What recording needs of the lower modules. */
    @Component
    record Around(Tenders tenders, Organisations organisations, Journal journal, PlatformClock clock) {
    }

    void write(Actor host, long tenderId, Minutes minutes) {
        var opening = opened(tenderId);
        room.requireHost(host, opening.caseId);
        boolean objected = filled(minutes.objections());
        var open = unexplained(tenderId);
        new Grounds()
                .unless(filled(minutes.present()), Ground.of("bid.present").at("present"))
                .unless(!objected || filled(minutes.answers()),
                        Ground.of("bid.answers").at("answers").under("财政部令第87号第四十二条"))
                .unless(minutes.causes().stream().map(Cause::bidId).sorted().toList().equals(open.stream().map(bid -> bid.id).sorted().toList()),
                        Ground.of("bid.causes").at("causes").under(NOT_RELEASED))
                .refuseIfAny();

        minutes.causes().forEach(cause -> settle(open, cause));
        opening.present = minutes.present();
        opening.objections = objected ? minutes.objections() : null;
        opening.answers = objected ? minutes.answers() : null;
        opening.recordedBy = host.personId();
        opening.recordedAt = around.clock().now().toEpochMilli();
        room.save(opening);
    }

    /** Bids that might have been opened and were not released. */
    List<BidRow> unexplained(long tenderId) {
        var tender = around.tenders().get(tenderId);
        var openable = identification.toOpen(tender);
        return bids.ofTender(tenderId).stream().filter(bid -> bid.state == BidState.SEALED && openable.contains(bid.boxId)).toList();
    }

    private void settle(List<BidRow> open, Cause cause) {
        BidRow bid = open.stream().filter(one -> one.id == cause.bidId()).findFirst().orElseThrow();
        bid.state = cause.byBidder() ? BidState.REVOKED : BidState.TAKEN_BACK;
        if (bids.update(bid) != 1) {
            throw Refused.conflict("bid.stale");
        }
        around.journal().write(bid.caseId, bid.packageId, null, cause.byBidder() ? "bid.revoked" : "bid.taken-back",
                around.organisations().get(bid.supplierId).name());
    }

    String render(long tenderId) {
        var opening = opened(tenderId);
        if (opening.paper == null) {
            opening.paper = papers.record(boards.of(tenderId));
            room.save(opening);
        }
        return opening.paper;
    }

    private OpeningRow opened(long tenderId) {
        var opening = openings.lock(tenderId);
        if (opening == null || opening.openedAt == null) {
            throw OpenedBids.notOpened();
        }
        return opening;
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
