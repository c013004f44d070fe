package org.caiflow.bid.internal;

import org.caiflow.bid.Bids.Own;
import org.caiflow.bid.Bids.OwnBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.TreeMap;

/** Who takes part, told to nobody but itself. */
@Component
@Transactional
class Participations {

    private final ParticipationMapper participations;
    private final BidMapper bids;
    private final BidChecks checks;
    private final Tenders tenders;
    private final Deadlines deadlines;
    private final PlatformClock clock;

    Participations(ParticipationMapper participations, BidMapper bids, BidChecks checks, Tenders tenders,
                   Deadlines deadlines, PlatformClock clock) {
        this.participations = participations;
        this.bids = bids;
        this.checks = checks;
        this.tenders = tenders;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public void add(long supplier, long tenderId, String contact, String mobile) {
        var tender = tenders.get(tenderId);
        boolean inTime = deadlines.inTime(tender.caseId(), tender.deadlinePackage(), Round.DEADLINE);
        checks.participation(tender, supplier, inTime, contact, mobile);
        if (participations.correct(tenderId, supplier, contact.strip(), mobile.strip()) == 0) {
            participations.insert(tenderId, supplier, contact.strip(), mobile.strip(), clock.now().toEpochMilli());
        }
    }

    @Transactional(readOnly = true)
    public Own own(long supplier, long tenderId) {
        var latest = new TreeMap<Long, OwnBid>();
        bids.ofSupplier(tenderId, supplier).forEach(row -> latest.put(row.packageId, row.own(bids.files(row.id))));
        return new Own(tenderId, participations.exists(tenderId, supplier), List.copyOf(latest.values()));
    }

    @Transactional(readOnly = true)
    public List<Long> tenders(long supplier) {
        return participations.tenders(supplier);
    }
}
