package org.caiflow.bid.web;

import org.caiflow.bid.Bids.OwnBid;
import org.caiflow.identity.RefusalWords;
import org.caiflow.tender.Tenders.Document;
import org.caiflow.tender.Tenders.Package;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.treasury.Deposits.Deposit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One tender as a supplier sees it.
 *
 * @param running whether bids are taken in
 * @param opened  whether the price board may be looked at
 * @param contact typed contact of a participation
 * @param grounds of a refusal; empty otherwise
 * @param done    what has just been done: {@code participated}, {@code received}, {@code withdrawn}; null otherwise
 */
public record SupplierTender(Instant now, Tender tender, Document document, boolean running, boolean opened,
                             boolean participating, Contact contact, List<Lot> lots, List<RefusalWords.Told> grounds,
                             String done) {

    /** What is wrong at the field; empty when nothing is. */
    public String told(String field) {
        return grounds.stream().filter(ground -> ground.field() != null && ground.field().startsWith(field))
                .map(RefusalWords.Told::message).collect(Collectors.joining(" "));
    }

    public record Contact(String name, String mobile) {
    }

    /**
     * @param own     the bid that was handed in; null when none was
     * @param deposit recorded before; null when none was
     * @param form    what stands in the fields
     * @param refused whether the grounds are about this package
     */
    public record Lot(Package pack, OwnBid own, Deposit deposit, TypedBid form, boolean refused) {

        public boolean stands() {
            return own != null && !own.withdrawn();
        }
    }
}
