package org.caiflow.bid.internal;

import org.caiflow.bid.Bids;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.seal.Receipt;
import org.caiflow.seal.SealParameters;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Map;
import java.util.Optional;

@Service
class BidsOnRows implements Bids {

    private final BidBox box;
    private final OwnBids own;
    private final Receipts receipts;
    private final OpenedBids opened;

    BidsOnRows(BidBox box, OwnBids own, Receipts receipts, OpenedBids opened) {
        this.box = box;
        this.own = own;
        this.receipts = receipts;
        this.opened = opened;
    }

    @Override
    public SealParameters sealing(Actor supplier, long packageId, String token) {
        return own.sealing(organisation(supplier), supplier.personId(), packageId, token);
    }

    @Override
    public Receipt submit(Actor supplier, SealedBid bid) {
        return box.put(organisation(supplier), bid);
    }

    @Override
    public void withdraw(Actor supplier, long packageId, String token) {
        organisation(supplier);
        box.takeBack(packageId, token);
    }

    @Override
    public Optional<Boxed> boxed(Actor supplier, long packageId, String token) {
        organisation(supplier);
        return own.boxed(packageId, token);
    }

    @Override
    public List<Long> standing(Actor supplier, Map<Long, String> tokens) {
        organisation(supplier);
        return own.standing(tokens);
    }

    @Override
    public List<Long> knownTenders(Actor supplier) {
        return own.knownTenders(organisation(supplier));
    }

    @Override
    public List<KnownBid> known(Actor supplier, long tenderId) {
        return own.known(organisation(supplier), tenderId);
    }

    @Override
    public byte[] paper(Receipt receipt) {
        return receipts.paper(receipt);
    }

    @Override
    public String platformKey() {
        return receipts.publicKey();
    }

    @Override
    public List<Long> bidders(long packageId) {
        return opened.bidders(packageId);
    }

    @Override
    public int standing(long packageId) {
        return opened.standing(packageId);
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

    @Override
    public List<Contact> contacts(long packageId) {
        return opened.contacts(packageId);
    }

    @Override
    public Map<Long, String> lots(long packageId) {
        return opened.lots(packageId);
    }

    private static long organisation(Actor supplier) {
        return supplier.as(Role.SUPPLIER_AGENT).organisationId();
    }
}
