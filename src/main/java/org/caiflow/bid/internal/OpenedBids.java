package org.caiflow.bid.internal;

import org.caiflow.bid.BidState;
import org.caiflow.bid.Bids.Contact;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.TieLot;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What may be seen once a round is opened; before, every question is refused. */
@Component
@Transactional(readOnly = true)
class OpenedBids {

    private final BidMapper bids;
    private final OpeningMapper openings;
    private final ReleaseMapper releases;
    private final Identification identification;
    private final Tenders tenders;
    private final Organisations organisations;

    OpenedBids(BidMapper bids, OpeningMapper openings, ReleaseMapper releases, Identification identification, Tenders tenders, Organisations organisations) {
        this.bids = bids;
        this.openings = openings;
        this.releases = releases;
        this.identification = identification;
        this.tenders = tenders;
        this.organisations = organisations;
    }

    public List<Long> bidders(long packageId) {
        return bids.arrived(openedRound(packageId), packageId).stream().map(bid -> bid.supplierId).toList();
    }

    public int standing(long packageId) {
        long tenderId = openedRound(packageId);
        int arrived = bids.arrived(tenderId, packageId).size();
        return arrived < identification.minimum(tenders.get(tenderId).caseId()) ? arrived : bids.opened(tenderId, packageId).size();
    }

    public List<OpenedBid> of(long packageId) {
        return bids.opened(openedRound(packageId), packageId).stream().map(this::view).toList();
    }

    public List<Contact> contacts(long packageId) {
        return bids.opened(openedRound(packageId), packageId).stream().map(bid -> new Contact(bid.id, bid.contact, bid.mobile)).toList();
    }

    public OpenedBid get(long bidId) {
        var bid = bids.get(bidId);
        if (bid == null || bid.state != BidState.OPENED) {
            throw Refused.unknown("bid.unknown");
        }
        return view(bid);
    }

    public Map<Long, String> lots(long packageId) {
        var opened = bids.opened(openedRound(packageId), packageId);
        var halves = opened.stream().filter(bid -> bid.boxId != null).flatMap(bid -> releases.ofBox(bid.boxId).stream())
                .filter(one -> one.x() == ReleaseRow.BIDDER && one.half() != null).map(ReleaseRow::half).toList();
        var lot = new TieLot(halves);
        return opened.stream().collect(Collectors.toMap(bid -> bid.id, bid -> lot.number(bid.hash)));
    }

    private long openedRound(long packageId) {
        long tenderId = tenders.ofPackage(packageId).id();
        var opening = openings.ofTender(tenderId);
        if (opening == null || opening.openedAt == null) {
            throw notOpened();
        }
        return tenderId;
    }

    static Refused notOpened() {
        return new Refused(Refused.Kind.FORBIDDEN, List.of(Ground.of("bid.not-opened").under("财政部令第87号第三十九条")));
    }

    private OpenedBid view(BidRow bid) {
        return bid.opened(organisations.get(bid.supplierId).name(), bids.files(bid.id));
    }
}
