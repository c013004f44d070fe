package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Lots;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

@Service
@Transactional
class LotsOnRows implements Lots {

    private final LotMapper lots;
    private final CommitteeMapper committees;
    private final Freezing freezing;
    private final Nonces nonces;
    private final DrawPapers papers;
    private final DrawProof proof;
    private final Seats seats;
    private final PlatformClock clock;

    LotsOnRows(LotMapper lots, CommitteeMapper committees, Freezing freezing, Nonces nonces, DrawPapers papers, DrawProof proof,
               Seats seats, PlatformClock clock) {
        this.lots = lots;
        this.committees = committees;
        this.freezing = freezing;
        this.nonces = nonces;
        this.papers = papers;
        this.proof = proof;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public boolean freeze(long packageId) {
        var committee = committees.lock(latest(packageId).id);
        requireEnded(lots.lockLatest(committee.id));
        Map<String, Integer> missing = Strata.missing(committees.strata(committee.id), committees.seats(committee.id));
        missing.values().removeIf(count -> count <= 0);
        LotRow lot = freezing.freeze(committee, missing);
        if (lot == null) {
            seats.tell(committee, null, "expert.pool-short");
            return false;
        }
        papers.commitment(committee, lot);
        seats.tell(committee, null, "expert.frozen", lot.entries, lot.commitment);
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public Asked asked(Actor by, long packageId, Party side) {
        var committee = latest(packageId);
        return nonces.asked(committee, frozen(lots.latest(committee.id)), by, side);
    }

    @Override
    public void commit(Actor by, long packageId, Party side, List<Half> halves, List<Sealed> sealed) {
        var committee = committees.lock(latest(packageId).id);
        nonces.commit(committee, frozen(lots.lockLatest(committee.id)), by, side, halves, sealed);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sealed> sealedTo(Actor by, long packageId, Party side) {
        var committee = latest(packageId);
        return nonces.sealedTo(committee, frozen(lots.latest(committee.id)), by, side);
    }

    @Override
    public void reveal(Actor by, long packageId, Party side, List<Half> halves) {
        var committee = committees.lock(latest(packageId).id);
        nonces.reveal(committee, frozen(lots.lockLatest(committee.id)), by, side, halves);
    }

    @Override
    public boolean close(long packageId) {
        var committee = committees.lock(latest(packageId).id);
        LotRow lot = frozen(lots.lockLatest(committee.id));
        boolean known = nonces.close(committee, lot);
        lot.state = known ? LotRow.State.KNOWN : LotRow.State.GIVEN_UP;
        if (!known) {
            lot.endedAt = clock.now().toEpochMilli();
            lot.reason = "nonce-silent";
        }
        update(lot);
        return known;
    }

    @Override
    @Transactional(readOnly = true)
    public Told told(String commitment) {
        LotRow lot = lots.byCommitment(commitment);
        if (lot == null) {
            throw Refused.unknown("expert.no-lot");
        }
        return proof.told(lot);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> ofPackage(long packageId) {
        var committee = committees.latest(packageId);
        return committee == null ? List.of() : lots.ofCommittee(committee.id).stream().map(lot -> lot.commitment).toList();
    }

    /** Who could freeze again while a freeze stands could choose among lists: another one follows only on one that has ended, with its reason. */
    private static void requireEnded(LotRow lot) {
        if (lot != null && lot.endedAt == null) {
            throw Refused.conflict("expert.freeze-stands", lot.commitment);
        }
    }

    private static LotRow frozen(LotRow lot) {
        if (lot == null || lot.state != LotRow.State.FROZEN) {
            throw Refused.conflict("expert.stale");
        }
        return lot;
    }

    private CommitteeRow latest(long packageId) {
        var committee = committees.latest(packageId);
        if (committee == null) {
            throw Refused.unknown("expert.no-committee");
        }
        return committee;
    }

    private void update(LotRow lot) {
        if (lots.update(lot) != 1) {
            throw Refused.conflict("expert.stale");
        }
    }
}
