package org.caiflow.bid.internal;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.bid.BidState;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.BidForm;
import org.caiflow.seal.Label;
import org.caiflow.seal.Locks;
import org.caiflow.seal.OpenedEnvelope;
import org.caiflow.seal.Shares;
import org.caiflow.seal.Suite;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decrypts one bid as a stream, in a transaction of its own: what is on the board stays, whatever happens to the next one. */
@Component
class BidOpener {

    private final BidMapper bids;
    private final BoxMapper boxes;
    private final ReleaseMapper releases;
    private final PayloadStore payloads;
    private final FormChecks checks;
    private final OpeningPapers papers;
    private final Around around;

    BidOpener(BidMapper bids, BoxMapper boxes, ReleaseMapper releases, PayloadStore payloads, FormChecks checks, OpeningPapers papers,
              Around around) {
        this.bids = bids;
        this.boxes = boxes;
        this.releases = releases;
        this.payloads = payloads;
        this.checks = checks;
        this.papers = papers;
        this.around = around;
    }

    /** What opening a bid needs of the lower modules. */
    @Component
    record Around(Papers papers, Organisations organisations, Journal journal, PlatformClock clock) {
    }

    /** Twice changes nothing; a bid that was not released is left for the host to say why. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void open(Round round, long bidId) {
        BidRow bid = bids.lock(bidId);
        var released = releases.ofBox(bid.boxId);
        var half = released.stream().filter(one -> one.x() == ReleaseRow.BIDDER).findFirst();
        if (bid.state != BidState.SEALED || half.isEmpty()) {
            return;
        }
        Map<Integer, byte[]> shares = released.stream().filter(one -> one.x() != ReleaseRow.BIDDER && one.half() != null)
                .collect(Collectors.toMap(ReleaseRow::x, ReleaseRow::half));
        try {
            var envelope = decrypted(bid, half.get().half(), shares);
            take(round, bid, envelope.form(), stored(envelope));
        } catch (IOException broken) {
            unreadable(round, bid, "bid.broken");
        }
    }

    private OpenedEnvelope decrypted(BidRow bid, byte[] half, Map<Integer, byte[]> shares) throws IOException {
        BoxRow box = boxes.get(bid.boxId);
        Suite suite = Suite.coded(box.suite);
        IOException last = null;
        // two are enough; where all three are at hand and a pair does not fit, its bidder has split them wrongly, but another pair may
        for (var pair : pairs(shares)) {
            try {
                return new OpenedEnvelope(Label.read(bid.label), Locks.read(suite, box.locks), half, Shares.join(pair), payloads.payload(box.payload));
            } catch (IOException doesNotFit) {
                last = doesNotFit;
            }
        }
        throw last == null ? new IOException("no two shares") : last;
    }

    private static List<Map<Integer, byte[]>> pairs(Map<Integer, byte[]> shares) {
        var places = new ArrayList<>(shares.keySet());
        var pairs = new ArrayList<Map<Integer, byte[]>>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                pairs.add(Map.of(places.get(i), shares.get(places.get(i)), places.get(j), shares.get(places.get(j))));
            }
        }
        return pairs;
    }

    private List<String> stored(OpenedEnvelope envelope) throws IOException {
        var stored = new ArrayList<String>();
        for (int i = 0; i < envelope.form().files().size(); i++) {
            try (InputStream in = envelope.file(i)) {
                stored.add(around.papers().keep(in, Texts.fileName(envelope.form().files().get(i).name(), i + 1)).sha256());
            } catch (java.io.UncheckedIOException broken) {
                throw broken.getCause();
            }
        }
        return stored;
    }

    /** What was sealed is known: on the board with it, or told that it cannot be read out. */
    public void take(Round round, BidRow bid, BidForm form, List<String> files) {
        var price = FormChecks.price(form);
        if (price.isEmpty()) {
            unreadable(round, bid, "bid.no-price");
            return;
        }
        bid.take(form, price.get(), FormChecks.days(form) == null ? 0 : FormChecks.days(form));
        bid.faults = Faults.write(checks.of(round, form, price.get()));
        bid.state = BidState.OPENED;
        bid.openedAt = around.clock().now().toEpochMilli();
        save(bid);
        for (int i = 0; i < files.size(); i++) {
            bids.insertFile(bid.id, i, files.get(i));
        }
        checks.record(round, bid.supplierId, form);
        String supplier = around.organisations().get(bid.supplierId).name();
        papers.file(bid, supplier);
        tell(round, bid, "bid.opened", supplier, price.get().display());
    }

    private void unreadable(Round round, BidRow bid, String fault) {
        bid.state = BidState.UNREADABLE;
        bid.fault = fault;
        save(bid);
        tell(round, bid, "bid.unreadable", around.organisations().get(bid.supplierId).name());
    }

    private void tell(Round round, BidRow bid, String key, Object... args) {
        around.journal().write(round.tender().caseId(), bid.packageId, null, key, args);
    }

    private void save(BidRow bid) {
        if (bids.update(bid) != 1) {
            throw Refused.conflict("bid.stale");
        }
        bid.revision++;
    }
}
