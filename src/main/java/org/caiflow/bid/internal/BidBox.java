package org.caiflow.bid.internal;

import org.caiflow.bid.Bids.SealedBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.SealKeys;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.EnvelopeHead;
import org.caiflow.seal.Letter;
import org.caiflow.seal.Receipt;
import org.caiflow.seal.Slip;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * Takes bids in while the deadline's row is locked: whoever holds it is in time or late for good, and a replacement, a
 * withdrawal and the opening of the same round wait for each other. Logs nothing.
 */
@Component
@Transactional
class BidBox {

    private final BoxMapper boxes;
    private final OpeningMapper openings;
    private final BidChecks checks;
    private final PayloadStore payloads;
    private final Receipts receipts;
    private final AuthorityKeys authorities;
    private final Decoys decoys;
    private final Around around;
    private final SecureRandom random = new SecureRandom();

    BidBox(BoxMapper boxes, OpeningMapper openings, BidChecks checks, PayloadStore payloads, Receipts receipts, AuthorityKeys authorities,
           Decoys decoys, Around around) {
        this.boxes = boxes;
        this.openings = openings;
        this.checks = checks;
        this.payloads = payloads;
        this.receipts = receipts;
        this.authorities = authorities;
        this.decoys = decoys;
        this.around = around;
    }

    /** What taking a bid in needs of the lower modules. */
    @Component
    record Around(Tenders tenders, Deadlines deadlines, Organisations organisations, SealKeys keys, PlatformClock clock) {
    }

    public Receipt put(long supplier, SealedBid bid) {
        String slot = Slots.of(bid.token());
        EnvelopeHead head = head(bid.head());
        var tender = around.tenders().ofPackage(bid.packageId());
        Instant received = around.clock().now();
        boolean inTime = inTime(tender, received);
        // behind the lock: of two that hand in one upload the second no longer finds it
        var upload = payloads.upload(bid.upload());
        var round = round(tender, bid.packageId());
        var standing = boxes.lockStanding(tender.id(), bid.packageId(), slot);
        checks.bid(round, supplier, inTime, head, version(tender, bid.packageId(), slot), upload, bid);

        if (standing != null) {
            end(standing, BoxRow.State.REPLACED);
        }
        Receipt receipt = receipts.sign(round, around.organisations().get(supplier), head, upload.hash(), received);
        insert(tender.id(), slot, head, bid, new SlipContent(supplier, received.toEpochMilli(), head.label().bytes(), receipt));
        keep(bid.upload());
        decoys.beside(tender.id(), bid.packageId(), head.suite());
        return receipt;
    }

    private static EnvelopeHead head(byte[] bytes) {
        try {
            var in = new ByteArrayInputStream(bytes);
            EnvelopeHead head = EnvelopeHead.read(in);
            if (in.available() > 0) {
                throw Refused.invalid(Ground.of("bid.envelope", "trailing bytes").at("head"));
            }
            return head;
        } catch (IOException none) {
            throw Refused.invalid(Ground.of("bid.envelope", none.getMessage()).at("head"));
        }
    }

    /** The version that the slot's next bid has. */
    public int version(Tenders.Tender tender, long packageId, String slot) {
        var latest = boxes.latest(tender.id(), packageId, slot);
        return latest == null ? 1 : latest.version + 1;
    }

    private void insert(long tenderId, String slot, EnvelopeHead head, SealedBid bid, SlipContent content) {
        var key = around.keys().byFingerprint(bid.fingerprint()).orElseThrow();
        var row = new BoxRow();
        row.tenderId = tenderId;
        row.packageId = bid.packageId();
        row.slot = slot;
        row.suite = head.suite().code();
        row.version = head.label().context().version();
        row.state = BoxRow.State.SUBMITTED;
        row.payload = bid.upload();
        row.locks = head.locks().bytes();
        row.slip = Slip.close(head.suite(), content.bytes(), authorities.sealedTo(tenderId), random).bytes();
        row.own = Letter.seal(head.suite(), AuthorityKeys.publicKeys(key), content.bytes(), random);
        boxes.insert(row);
    }

    /** A bid that is not taken in after all leaves its payload to be handed in again. */
    private void keep(String payload) {
        payloads.keep(payload);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    payloads.forgetUpload(payload);
                } else {
                    payloads.giveBack(payload);
                }
            }
        });
    }

    public void takeBack(long packageId, String token) {
        String slot = Slots.of(token);
        var tender = around.tenders().ofPackage(packageId);
        checks.withdrawal(inTime(tender, around.clock().now()));
        var standing = boxes.lockStanding(tender.id(), packageId, slot);
        if (standing == null) {
            throw Refused.unknown("bid.none");
        }
        end(standing, BoxRow.State.WITHDRAWN);
    }

    private void end(BoxRow standing, BoxRow.State state) {
        if (boxes.end(standing.id, standing.revision, state) != 1) {
            throw Refused.conflict("bid.stale");
        }
    }

    /** Not once the room is open, however early the instant: its shares are being counted. */
    private boolean inTime(Tenders.Tender tender, Instant at) {
        return around.deadlines().inTime(tender.caseId(), tender.deadlinePackage(), Round.DEADLINE, at) && openings.ofTender(tender.id()) == null;
    }

    public Round round(Tenders.Tender tender, long packageId) {
        return around.tenders().packages(tender.caseId()).stream().filter(pack -> pack.id() == packageId).findFirst()
                .filter(pack -> tender.packageIds().contains(packageId)).map(pack -> new Round(tender, pack))
                .orElseThrow(() -> Refused.invalid(Ground.of("bid.package-not-of-tender").at("packageId")));
    }
}
