package org.caiflow.bid.web;

import org.caiflow.bid.Bids.KnownBid;
import org.caiflow.tender.Tenders.Document;
import org.caiflow.tender.Tenders.Package;
import org.caiflow.tender.Tenders.Tender;

import java.time.Instant;
import java.util.List;

/**
 * One tender as a supplier sees it. What it handed in before the opening is added by the page's script, which has the key.
 *
 * @param running      whether bids are taken in
 * @param room         whether the room is open or has been
 * @param organisation of the supplier, whose key is needed
 */
public record SupplierTender(Instant now, Tender tender, Document document, boolean running, boolean room, long organisation,
                             boolean smallOrMicro, List<Lot> lots) {

    /** @param bid known since the opening; null otherwise */
    public record Lot(Package pack, KnownBid bid) {
    }
}
