package org.caiflow.bid.internal;

import org.caiflow.bid.Bids;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;

/** One transaction takes the bid in, a second one renders its receipt: nobody waits at the deadline for another's PDF. */
@Service
class BidsOnRows implements Bids {

    private final Participations participations;
    private final BidBox box;
    private final BidReceipts receipts;
    private final OpenedBids opened;

    BidsOnRows(Participations participations, BidBox box, BidReceipts receipts, OpenedBids opened) {
        this.participations = participations;
        this.box = box;
        this.receipts = receipts;
        this.opened = opened;
    }

    @Override
    public void participate(Actor supplier, long tenderId, String contact, String mobile) {
        participations.add(organisation(supplier), tenderId, contact, mobile);
    }

    @Override
    public Receipt submit(Actor supplier, NewBid bid) {
        long id = box.put(organisation(supplier), bid);
        return receipts.of(id);
    }

    @Override
    public void withdraw(Actor supplier, long packageId) {
        box.takeBack(organisation(supplier), packageId);
    }

    @Override
    public Own own(Actor supplier, long tenderId) {
        return participations.own(organisation(supplier), tenderId);
    }

    @Override
    public byte[] receipt(Actor supplier, long packageId) {
        return receipts.pdf(organisation(supplier), packageId);
    }

    @Override
    public List<Long> participations(Actor supplier) {
        return participations.tenders(organisation(supplier));
    }

    @Override
    public List<Long> bidders(long packageId) {
        return opened.bidders(packageId);
    }

    @Override
    public List<OpenedBid> opened(long packageId) {
        return opened.of(packageId);
    }

    @Override
    public Optional<OpenedBid> opened(long packageId, long supplier) {
        return opened.of(packageId).stream().filter(bid -> bid.supplier() == supplier).findFirst();
    }

    @Override
    public OpenedBid bid(long bidId) {
        return opened.get(bidId);
    }

    private static long organisation(Actor supplier) {
        return supplier.as(Role.SUPPLIER_AGENT).organisationId();
    }
}
