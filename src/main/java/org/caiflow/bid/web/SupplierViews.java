package org.caiflow.bid.web;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OwnBid;
import org.caiflow.bid.Openings;
import org.caiflow.bid.web.SupplierTender.Contact;
import org.caiflow.bid.web.SupplierTender.Lot;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Package;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.treasury.Deposits;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Puts together what the supplier's pages show, only from what the supplier itself did or what is public. */
@Component
class SupplierViews {

    private static final int LISTED = 50;
    private static final Set<PackageState> WON = Set.of(PackageState.AWARDED, PackageState.CONTRACTED, PackageState.ACCEPTED,
            PackageState.PAID);

    private final Bids bids;
    private final Tenders tenders;
    private final Around around;

    SupplierViews(Bids bids, Tenders tenders, Around around) {
        this.bids = bids;
        this.tenders = tenders;
        this.around = around;
    }

    SupplierDesk desk(Actor actor, String search) {
        Membership supplier = actor.as(Role.SUPPLIER_AGENT);
        var taken = bids.participations(actor);
        var mine = taken.stream().map(tenders::get).map(tender -> line(actor, supplier, tender))
                .sorted(Comparator.comparing((SupplierDesk.Line line) -> !line.running())).toList();
        var open = tenders.open(null, search, null, LISTED).stream().filter(tender -> !taken.contains(tender.id())).toList();
        var tasks = around.tasks().list(actor, new Tasks.Filter(null, null, null), null, LISTED).items();
        return new SupplierDesk(around.clock().now(), search == null ? "" : search, tasks, mine, open);
    }

    /** @param typed what was typed when it was refused; null otherwise */
    SupplierTender tender(Actor actor, long tenderId, Contact contact, TypedBid typed, List<RefusalWords.Told> grounds,
                          String done) {
        Membership supplier = actor.as(Role.SUPPLIER_AGENT);
        var tender = tenders.get(tenderId);
        if (tender.noticeNo() == null) {
            throw Refused.unknown("bid.not-published");
        }
        var own = bids.own(actor, tenderId);
        var lots = packages(tender).stream().map(pack -> lot(supplier, tender, pack, own.bids(), typed)).toList();
        var opened = around.openings().isOpened(tenderId) && !own.bids().isEmpty();
        return new SupplierTender(around.clock().now(), tender, tenders.document(tenderId), running(tender), opened,
                own.participating(), contact != null ? contact : new Contact(actor.name(), ""), lots, grounds, done);
    }

    private Lot lot(Membership supplier, Tender tender, Package pack, List<OwnBid> own, TypedBid typed) {
        var bid = own.stream().filter(one -> one.packageId() == pack.id()).findFirst().orElse(null);
        var deposit = around.deposits().of(tender.id(), pack.id(), supplier.organisationId()).orElse(null);
        boolean refused = typed != null && typed.packageId() == pack.id();
        return new Lot(pack, bid, deposit, refused ? typed : blank(supplier, pack, bid), refused);
    }

    private TypedBid blank(Membership supplier, Package pack, OwnBid bid) {
        var size = around.organisations().get(supplier.organisationId()).size();
        return bid != null ? TypedBid.of(bid) : TypedBid.empty(pack.id(), size != null && size.isSmallOrMicro());
    }

    private SupplierDesk.Line line(Actor actor, Membership supplier, Tender tender) {
        var packages = packages(tender);
        int standing = (int) bids.own(actor, tender.id()).bids().stream().filter(bid -> !bid.withdrawn()).count();
        var won = packages.stream().filter(pack -> WON.contains(pack.state()))
                .filter(pack -> around.cases().party(tender.caseId(), pack.id(), Party.SUPPLIER)
                        .filter(party -> party == supplier.organisationId()).isPresent())
                .map(Package::no).toList();
        return new SupplierDesk.Line(tender, running(tender), standing, won, packages.stream().map(Package::state).toList());
    }

    private List<Package> packages(Tender tender) {
        return tenders.packages(tender.caseId()).stream().filter(pack -> tender.packageIds().contains(pack.id())).toList();
    }

    private boolean running(Tender tender) {
        return tender.noticeNo() != null && !around.clock().now().isAfter(tender.deadline());
    }

    /** The neighbours whose facts stand on these pages. */
    @Component
    record Around(Openings openings, Deposits deposits, Organisations organisations, Cases cases, Tasks tasks,
                  PlatformClock clock) {
    }
}
