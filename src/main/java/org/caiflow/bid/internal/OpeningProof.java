package org.caiflow.bid.internal;

import org.caiflow.archive.Papers;
import org.caiflow.bid.BidState;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.SealKeys;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.BidContents;
import org.caiflow.seal.EnvelopeHead;
import org.caiflow.seal.Label;
import org.caiflow.seal.Locks;
import org.caiflow.seal.NamedAuthority;
import org.caiflow.seal.NamedKey;
import org.caiflow.seal.OpeningBundle;
import org.caiflow.seal.OpeningManifest;
import org.caiflow.seal.OpeningManifest.Half;
import org.caiflow.seal.OpeningManifest.Outcome;
import org.caiflow.seal.OpeningManifest.Share;
import org.caiflow.seal.Receipt;
import org.caiflow.seal.Sealer;
import org.caiflow.seal.Shares;
import org.caiflow.seal.Suite;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Puts together the bundle by which the opening of a package can be checked without the platform. */
@Component
class OpeningProof {

    private final BidMapper bids;
    private final BoxMapper boxes;
    private final ReleaseMapper releases;
    private final OpeningMapper openings;
    private final PayloadStore payloads;
    private final Receipts receipts;
    private final Around around;

    OpeningProof(BidMapper bids, BoxMapper boxes, ReleaseMapper releases, OpeningMapper openings, PayloadStore payloads, Receipts receipts,
                 Around around) {
        this.bids = bids;
        this.boxes = boxes;
        this.releases = releases;
        this.openings = openings;
        this.payloads = payloads;
        this.receipts = receipts;
        this.around = around;
    }

    /** What a bundle tells of the lower modules. */
    @Component
    record Around(Tenders tenders, Cases cases, Organisations organisations, People people, SealKeys keys, Papers papers) {
    }

    /** @return the bidder that the bundle is for; null for those who may read all bids. @throws Refused for others, and before the round is opened */
    Long reader(Actor actor, long packageId) {
        var tender = around.tenders().ofPackage(packageId);
        boolean staff = around.cases().isStaff(actor, around.cases().get(tender.caseId()));
        var opening = openings.ofTender(tender.id());
        boolean opened = opening != null && opening.openedAt != null;
        if (staff && !opened) {
            throw OpenedBids.notOpened();
        }
        return staff ? null : bidder(actor, opened ? bids.arrived(tender.id(), packageId) : List.of());
    }

    private static Long bidder(Actor actor, List<BidRow> arrived) {
        return arrived.stream().map(bid -> bid.supplierId).filter(supplier -> actor.has(Role.SUPPLIER_AGENT, supplier)).findFirst()
                .orElseThrow(() -> Refused.unknown("bid.opening-unknown"));
    }

    /** @param bidder whose own bid alone is in it whole; null for all of them */
    void write(long packageId, Long bidder, OutputStream out) {
        var tender = around.tenders().ofPackage(packageId);
        var opening = openings.ofTender(tender.id());
        int packageNo = around.tenders().packages(tender.caseId()).stream().filter(pack -> pack.id() == packageId).findFirst().orElseThrow().no();
        var arrived = bids.arrived(tender.id(), packageId);
        var authorities = around.tenders().authorities(tender.id());
        var manifest = new OpeningManifest(OpeningManifest.FORMAT, tender.caseNo(), tender.round(), packageNo, Receipts.exact(tender.deadline()),
                Receipts.exact(Instant.ofEpochMilli(opening.roomAt)), Receipts.exact(Instant.ofEpochMilli(opening.openedAt)), receipts.publicKey(),
                authorities.stream().map(this::named).toList(), arrived.stream().map(bid -> told(bid, withheld(bid, bidder))).toList(), List.of());
        try {
            OpeningBundle.write(manifest, arrived.stream().map(bid -> (BidContents) new Contents(bid, withheld(bid, bidder))).toList(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean withheld(BidRow bid, Long bidder) {
        return bidder != null && bid.supplierId != bidder;
    }

    /** Keys out of use stand there too: bids may have been sealed to them. */
    private NamedAuthority named(Organisation authority) {
        return new NamedAuthority(authority.creditCode(), authority.name(), around.keys().ever(authority.id()).stream()
                .map(key -> new NamedKey(person(key.personId()), key.x25519(), key.sm2(), key.fingerprint())).toList());
    }

    private String person(long id) {
        return around.people().get(id).name() + " #" + id;
    }

    private OpeningManifest.Bid told(BidRow bid, boolean withheld) {
        var shares = new ArrayList<Share>();
        Half half = null;
        Locks locks = locks(bid);
        for (ReleaseRow one : releases.ofBox(bid.boxId).stream().filter(row -> row.half() != null).toList()) {
            String at = Receipts.exact(Instant.ofEpochMilli(one.releasedAt()));
            String value = HexFormat.of().formatHex(one.half());
            if (one.x() == ReleaseRow.BIDDER) {
                half = new Half(value, person(one.personId()), at);
            } else {
                Shares.Share share = locks.shares().all().stream().filter(shared -> shared.x() == one.x()).findFirst().orElseThrow();
                shares.add(new Share(share.creditCode(), person(one.personId()), fingerprint(share, one.personId()), withheld ? null : value, at));
            }
        }
        Receipt receipt = bid.receipt();
        return new OpeningManifest.Bid(receipt.no(), receipt.supplier(), receipt.creditCode(), outcome(bid, half != null && shares.size() >= Shares.NEEDED),
                bid.price() == null ? null : bid.price().yuan().toPlainString(), half, shares, withheld);
    }

    /** Of the person's key that the share was sealed to. */
    private String fingerprint(Shares.Share share, long personId) {
        Organisation authority = around.organisations().byCreditCode(share.creditCode()).orElseThrow();
        var own = around.keys().ever(authority.id()).stream().filter(key -> key.personId() == personId).map(key -> key.fingerprint()).toList();
        return share.holders().stream().map(holder -> HexFormat.of().formatHex(holder.fingerprint())).filter(own::contains).findFirst()
                .orElse(own.isEmpty() ? "" : own.get(0));
    }

    private static Outcome outcome(BidRow bid, boolean released) {
        if (bid.backupForm != null) {
            return Outcome.BACKUP;
        }
        return bid.state == BidState.OPENED ? Outcome.OPENED : released && bid.state == BidState.UNREADABLE ? Outcome.UNREADABLE : Outcome.NOT_RELEASED;
    }

    private Locks locks(BidRow bid) {
        BoxRow box = boxes.get(bid.boxId);
        try {
            return Locks.read(Suite.coded(box.suite), box.locks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One bid, read from its rows and files when its turn comes. */
    private final class Contents implements BidContents {

        private final BidRow bid;
        private final boolean withheld;

        Contents(BidRow bid, boolean withheld) {
            this.bid = bid;
            this.withheld = withheld;
        }

        @Override
        public byte[] receipt() {
            return bid.receipt.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] head() throws IOException {
            Locks locks = locks(bid);
            return new EnvelopeHead(locks.shares().suite(), Label.read(bid.label), locks).bytes();
        }

        @Override
        public InputStream payload() throws IOException {
            return withheld ? null : payloads.payload(boxes.get(bid.boxId).payload).from(0);
        }

        @Override
        public byte[] form() {
            return withheld ? null : bid.backupForm;
        }

        @Override
        public List<Sealer.Source> files() {
            return form() == null ? List.of() : bids.files(bid.id).stream().map(this::source).toList();
        }

        private Sealer.Source source(String sha256) {
            return new Sealer.Source() {
                @Override
                public String name() {
                    return sha256;
                }

                @Override
                public InputStream open() {
                    return around.papers().open(sha256);
                }
            };
        }
    }
}
