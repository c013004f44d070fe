package org.caiflow.bid.internal;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** Opens the box of a round, under the same lock under which bids come in. */
@Component
class BoxOpening {

    private final OpeningMapper openings;
    private final BidMapper bids;
    private final OpeningPapers papers;
    private final Tenders tenders;
    private final Deadlines deadlines;
    private final Around around;

    BoxOpening(OpeningMapper openings, BidMapper bids, OpeningPapers papers, Tenders tenders, Deadlines deadlines,
               Around around) {
        this.openings = openings;
        this.bids = bids;
        this.papers = papers;
        this.tenders = tenders;
        this.deadlines = deadlines;
        this.around = around;
    }

    void open(long tenderId) {
        var tender = tenders.get(tenderId);
        refuseBefore(lockedDeadline(tender));
        if (openings.ofTender(tenderId) != null) {
            return;
        }
        var opening = new OpeningRow();
        opening.caseId = tender.caseId();
        opening.tenderId = tenderId;
        opening.openedAt = around.clock().now().toEpochMilli();
        openings.insert(opening);
        int minimum = minimum(tender.caseId());
        tender.packageIds().stream().filter(id -> tenders.state(id) == PackageState.TENDERING)
                .forEach(id -> open(tender, id, minimum, opening.openedAt));
    }

    private void open(Tender tender, long packageId, int minimum, long at) {
        tenders.mark(packageId, PackageState.OPENED, null);
        List<BidRow> standing = bids.standing(tender.id(), packageId);
        if (standing.size() < minimum) {
            return;
        }
        for (BidRow bid : standing) {
            if (bids.open(bid.id, bid.revision, at) != 1) {
                throw Refused.conflict("bid.stale");
            }
            String supplier = around.organisations().get(bid.supplierId).name();
            papers.file(bid, supplier);
            around.journal().write(tender.caseId(), packageId, null, "bid.opened", supplier, new Money(bid.priceFen).display());
        }
    }

    private Instant lockedDeadline(Tender tender) {
        deadlines.inTime(tender.caseId(), tender.deadlinePackage(), Round.DEADLINE);
        return deadlines.get(tender.caseId(), tender.deadlinePackage(), Round.DEADLINE).due();
    }

    private void refuseBefore(Instant deadline) {
        if (around.clock().now().isBefore(deadline)) {
            throw Refused.invalid(Ground.of("bid.opening-too-early").under("财政部令第87号第三十九条"));
        }
    }

    private int minimum(long caseId) {
        return around.law().require("bidders.minimum", around.cases().get(caseId).scope(), around.clock().today()).value()
                .intValueExact();
    }

    /** What an opening needs of the lower modules. */
    @Component
    record Around(Cases cases, Organisations organisations, Law law, Journal journal, PlatformClock clock) {
    }
}
