package org.caiflow.bid.web;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Openings;
import org.caiflow.bid.web.SupplierTender.Lot;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Package;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Puts together what the supplier's pages show, only from what is public or known since an opening. */
@Component
class SupplierViews {

    private static final int LISTED = 50;
    private static final Set<PackageState> WON = Set.of(PackageState.AWARDED, PackageState.CONTRACTED, PackageState.ACCEPTED,
            PackageState.PAID);

    private final Bids bids;
    private final Openings openings;
    private final Tenders tenders;
    private final Around around;

    SupplierViews(Bids bids, Openings openings, Tenders tenders, Around around) {
        this.bids = bids;
        this.openings = openings;
        this.tenders = tenders;
        this.around = around;
    }

    SupplierDesk desk(Actor actor, String search) {
        Membership supplier = actor.as(Role.SUPPLIER_AGENT);
        var mine = bids.knownTenders(actor).stream().map(tenders::get).map(tender -> line(actor, supplier, tender)).toList();
        var open = tenders.open(null, search, null, LISTED).stream().map(tender -> new SupplierDesk.Open(tender, packages(tender))).toList();
        var tasks = around.tasks().list(actor, new Tasks.Filter(null, null, null), null, LISTED).items();
        return new SupplierDesk(around.clock().now(), search == null ? "" : search, tasks, open, mine);
    }

    SupplierTender tender(Actor actor, long tenderId) {
        Membership supplier = actor.as(Role.SUPPLIER_AGENT);
        var tender = tenders.get(tenderId);
        if (tender.noticeNo() == null) {
            throw Refused.unknown("bid.not-published");
        }
        var known = bids.known(actor, tenderId);
        var lots = packages(tender).stream().map(pack -> new Lot(pack,
                known.stream().filter(bid -> bid.packageId() == pack.id()).findFirst().orElse(null))).toList();
        var size = around.organisations().get(supplier.organisationId()).size();
        boolean room = openings.board(tenderId).phase() != Openings.Phase.BEFORE;
        return new SupplierTender(around.clock().now(), tender, tenders.document(tenderId), running(tender), room, supplier.organisationId(),
                size != null && size.isSmallOrMicro(), lots);
    }

    private SupplierDesk.Line line(Actor actor, Membership supplier, Tender tender) {
        var bid = bids.known(actor, tender.id()).stream().map(Bids.KnownBid::packageId).toList();
        var packages = packages(tender).stream().filter(pack -> bid.contains(pack.id())).toList();
        var won = packages.stream().filter(pack -> WON.contains(pack.state()))
                .filter(pack -> around.cases().party(tender.caseId(), pack.id(), Party.SUPPLIER)
                        .filter(party -> party == supplier.organisationId()).isPresent())
                .map(Package::no).toList();
        return new SupplierDesk.Line(tender, won, packages.stream().map(Package::state).toList());
    }

    private List<Package> packages(Tender tender) {
        return tenders.packages(tender.caseId()).stream().filter(pack -> tender.packageIds().contains(pack.id())).toList();
    }

    private boolean running(Tender tender) {
        return tender.noticeNo() != null && !around.clock().now().isAfter(tender.deadline());
    }

    /** The neighbours whose facts stand on these pages. */
    @Component
    record Around(Organisations organisations, Cases cases, Tasks tasks, PlatformClock clock) {
    }
}
