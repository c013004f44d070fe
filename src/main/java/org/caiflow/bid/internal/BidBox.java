package org.caiflow.bid.internal;

import org.caiflow.bid.Bids.NewBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.caiflow.treasury.Deposits;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;

/**
 * Takes bids in while the deadline's row is locked: whoever holds it is in time or late for good, and a replacement, a
 * withdrawal and the opening of the same round wait for each other. Logs nothing.
 */
@Component
@Transactional
class BidBox {

    private final BidMapper bids;
    private final BidChecks checks;
    private final Tenders tenders;
    private final Deadlines deadlines;
    private final Deposits deposits;
    private final PlatformClock clock;

    BidBox(BidMapper bids, BidChecks checks, Tenders tenders, Deadlines deadlines, Deposits deposits, PlatformClock clock) {
        this.bids = bids;
        this.checks = checks;
        this.tenders = tenders;
        this.deadlines = deadlines;
        this.deposits = deposits;
        this.clock = clock;
    }

    /** @return id of the bid that stands now */
    public long put(long supplier, NewBid bid) {
        var tender = tenders.ofPackage(bid.packageId());
        Instant received = clock.now();
        boolean inTime = inTime(tender, received);
        var round = round(tender, bid.packageId());
        checks.bid(round, supplier, inTime, bid);

        if (bid.deposit() != null) {
            var paid = bid.deposit();
            deposits.record(tender.id(), bid.packageId(), supplier, paid.amount(), paid.form(), paid.voucherNo(), paid.account());
        }
        String hash = new BidContent(tender.id(), supplier, bid).hash();
        var standing = bids.lockStanding(tender.id(), bid.packageId(), supplier);
        if (standing != null && standing.hash.equals(hash)) {
            return standing.id;
        }
        if (standing != null) {
            end(standing, BidState.REPLACED);
        }
        return insert(tender, supplier, bid, hash, received);
    }

    public void takeBack(long supplier, long packageId) {
        var tender = tenders.ofPackage(packageId);
        checks.withdrawal(inTime(tender, clock.now()));
        var standing = bids.lockStanding(tender.id(), packageId, supplier);
        if (standing == null) {
            throw Refused.unknown("bid.none");
        }
        end(standing, BidState.WITHDRAWN);
    }

    private long insert(Tenders.Tender tender, long supplier, NewBid bid, String hash, Instant received) {
        var row = new BidRow();
        row.caseId = tender.caseId();
        row.tenderId = tender.id();
        row.packageId = bid.packageId();
        row.supplierId = supplier;
        row.state = BidState.SUBMITTED;
        row.priceFen = bid.price().fen();
        row.deliveryDays = bid.deliveryDays();
        row.smallOrMicro = bid.smallOrMicro();
        row.domestic = bid.domestic();
        row.hash = hash;
        row.receivedAt = received.toEpochMilli();
        row.receiptNo = BidContent.receiptNo(tender.caseNo(), hash, row.receivedAt);
        bids.insert(row);
        for (int i = 0; i < bid.files().size(); i++) {
            bids.insertFile(row.id, i, bid.files().get(i));
        }
        return row.id;
    }

    private void end(BidRow standing, BidState state) {
        if (bids.end(standing.id, standing.revision, state, clock.now().toEpochMilli()) != 1) {
            throw Refused.conflict("bid.stale");
        }
    }

    private boolean inTime(Tenders.Tender tender, Instant at) {
        return deadlines.inTime(tender.caseId(), tender.deadlinePackage(), Round.DEADLINE, at);
    }

    private Round round(Tenders.Tender tender, long packageId) {
        return tenders.packages(tender.caseId()).stream().filter(pack -> pack.id() == packageId).findFirst()
                .filter(pack -> tender.packageIds().contains(packageId)).map(pack -> new Round(tender, pack))
                .orElseThrow(() -> Refused.invalid(Ground.of("bid.package-not-of-tender").at("packageId")));
    }
}
