package org.caiflow.bid.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.Shares;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.springframework.stereotype.Component;

/** Opens what was released of a round, bid by bid. */
@Component
class BoxOpening {

    private final OpeningMapper openings;
    private final BidMapper bids;
    private final ReleaseMapper releases;
    private final BidOpener opener;
    private final Identification identification;
    private final Room room;
    private final Around around;

    BoxOpening(OpeningMapper openings, BidMapper bids, ReleaseMapper releases, BidOpener opener, Identification identification, Room room,
               Around around) {
        this.openings = openings;
        this.bids = bids;
        this.releases = releases;
        this.opener = opener;
        this.identification = identification;
        this.room = room;
        this.around = around;
    }

    /** What an opening needs of the lower modules. */
    @Component
    record Around(Tenders tenders, PlatformClock clock) {
    }

    boolean can(long tenderId) {
        var opening = openings.ofTender(tenderId);
        return opening != null && opening.pausedAt == null && releases.hands(tenderId).size() >= Shares.NEEDED;
    }

    void open(long tenderId) {
        var tender = around.tenders().get(tenderId);
        room.requireOpen(tenderId);
        var opening = openings.ofTender(tenderId);
        if (opening.openedAt != null) {
            return;
        }
        if (!can(tenderId)) {
            throw Refused.invalid(Ground.of("bid.shares-missing", Shares.NEEDED));
        }
        tender.packageIds().stream().filter(id -> around.tenders().state(id) == PackageState.TENDERING).forEach(id -> decrypt(tender, id));
        opening.openedAt = around.clock().now().toEpochMilli();
        room.save(opening);
        tender.packageIds().stream().filter(id -> around.tenders().state(id) == PackageState.TENDERING)
                .forEach(id -> around.tenders().mark(id, PackageState.OPENED, null));
    }

    private void decrypt(Tender tender, long packageId) {
        var arrived = bids.arrived(tender.id(), packageId);
        if (arrived.size() < identification.minimum(tender.caseId())) {
            return;
        }
        var pack = around.tenders().packages(tender.caseId()).stream().filter(one -> one.id() == packageId).findFirst().orElseThrow();
        arrived.forEach(bid -> opener.open(new Round(tender, pack), bid.id));
    }
}
