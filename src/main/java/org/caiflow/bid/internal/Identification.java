package org.caiflow.bid.internal;

import org.caiflow.archive.Journal;
import org.caiflow.bid.BidState;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.rules.Law;
import org.caiflow.seal.Shares;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens the slips with the shares of two authorities: from then on it is known who bids, and decoys are gone. */
@Component
class Identification {

    private final BidMapper bids;
    private final BoxMapper boxes;
    private final ReleaseMapper releases;
    private final PayloadStore payloads;
    private final Around around;

    Identification(BidMapper bids, BoxMapper boxes, ReleaseMapper releases, PayloadStore payloads, Around around) {
        this.bids = bids;
        this.boxes = boxes;
        this.releases = releases;
        this.payloads = payloads;
        this.around = around;
    }

    /** What knowing the bidders needs of the lower modules. */
    @Component
    record Around(Cases cases, Law law, Journal journal, PlatformClock clock) {
    }

    void identify(Tender tender, OpeningRow opening, List<Releases.Closed> closed) {
        Map<Long, Map<Integer, byte[]>> shares = releases.ofTender(tender.id()).stream().filter(one -> one.slip() != null)
                .collect(Collectors.groupingBy(ReleaseRow::boxId, Collectors.toMap(ReleaseRow::x, ReleaseRow::slip)));
        var found = new ArrayList<BidRow>();
        for (Releases.Closed one : closed) {
            SlipContent content = opened(one, shares.get(one.box().id));
            if (content.decoy()) {
                boxes.delete(one.box().id);
                payloads.delete(one.box().payload);
            } else {
                found.add(row(opening, one.box(), content));
            }
        }
        keep(found);
        tender.packageIds().forEach(id -> around.journal().write(tender.caseId(), id, null, "bid.arrived", bids.arrived(tender.id(), id).size()));
    }

    private static SlipContent opened(Releases.Closed closed, Map<Integer, byte[]> shares) {
        try {
            return SlipContent.read(closed.slip().open(Shares.join(shares)));
        } catch (IOException e) {
            throw new IllegalStateException("the slip of box " + closed.box().id + " does not open", e);
        }
    }

    private static BidRow row(OpeningRow opening, BoxRow box, SlipContent content) {
        var row = new BidRow();
        row.boxId = box.id;
        row.caseId = opening.caseId;
        row.tenderId = box.tenderId;
        row.packageId = box.packageId;
        row.supplierId = content.supplierId();
        row.hash = content.receipt().envelopeHash();
        row.receiptNo = content.receipt().no();
        row.receivedAt = content.receivedAt();
        row.label = content.label();
        row.receipt = new String(content.receipt().json(), StandardCharsets.UTF_8);
        return row;
    }

    /** A bidder that has lost its key hands in again with another: the last one stands. */
    private void keep(List<BidRow> found) {
        var last = new HashMap<String, BidRow>();
        found.sort(Comparator.comparingLong(row -> row.receivedAt));
        found.forEach(row -> last.put(row.packageId + "-" + row.supplierId, row));
        for (BidRow row : found) {
            boolean stands = last.get(row.packageId + "-" + row.supplierId) == row;
            row.live = stands ? Boolean.TRUE : null;
            row.state = stands ? BidState.SEALED : BidState.REPLACED;
            bids.insert(row);
        }
    }

    /** Packages that may be opened: those with as many bids as the law demands. */
    List<Long> openable(Tender tender) {
        int minimum = minimum(tender.caseId());
        return tender.packageIds().stream().filter(id -> bids.countArrived(tender.id(), id) >= minimum).toList();
    }

    /** Boxes of bids that may be opened. */
    Set<Long> toOpen(Tender tender) {
        return openable(tender).stream().flatMap(id -> bids.arrived(tender.id(), id).stream()).map(bid -> bid.boxId).collect(Collectors.toSet());
    }

    int minimum(long caseId) {
        return around.law().require("bidders.minimum", around.cases().get(caseId).scope(), around.clock().today()).value()
                .intValueExact();
    }
}
