package org.caiflow.bid.internal;

import org.caiflow.bid.Bids.Boxed;
import org.caiflow.bid.Bids.KnownBid;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.SealParameters;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a supplier may know of its own bids. */
@Component
@Transactional(readOnly = true)
class OwnBids {

    private static final int MOST_ASKED = 500;

    private final BoxMapper boxes;
    private final BidMapper bids;
    private final ReleaseMapper releases;
    private final BidBox box;
    private final AuthorityKeys keys;
    private final Tenders tenders;
    private final Organisations organisations;

    OwnBids(BoxMapper boxes, BidMapper bids, ReleaseMapper releases, BidBox box, AuthorityKeys keys, Tenders tenders, Organisations organisations) {
        this.boxes = boxes;
        this.bids = bids;
        this.releases = releases;
        this.box = box;
        this.keys = keys;
        this.tenders = tenders;
        this.organisations = organisations;
    }

    public SealParameters sealing(long supplierId, long personId, long packageId, String token) {
        var tender = tenders.ofPackage(packageId);
        var round = box.round(tender, packageId);
        var supplier = organisations.get(supplierId);
        var document = tenders.document(tender.id());
        int version = token == null ? 1 : box.version(tender, packageId, Slots.of(token));
        return new SealParameters(SealParameters.FORMAT, tender.caseNo(), tender.caseName(), tender.round(), round.pack().no(), round.pack().name(),
                supplier.name(), supplier.creditCode(), version, plain(round.ceiling()), document.deposit().isPositive() ? plain(document.deposit()) : null,
                tender.deadline().toString(), document.suites(), keys.supplierKey(supplierId, personId), keys.shown(tender.id()));
    }

    private static String plain(Money amount) {
        return amount.yuan().toPlainString();
    }

    public Optional<Boxed> boxed(long packageId, String token) {
        var latest = boxes.latest(tenders.ofPackage(packageId).id(), packageId, Slots.of(token));
        return Optional.ofNullable(latest).map(row -> new Boxed(row.version, row.suite, row.locks, row.own,
                row.state == BoxRow.State.WITHDRAWN, releases.ofBox(row.id).stream().anyMatch(one -> one.x() == ReleaseRow.BIDDER)));
    }

    public List<Long> standing(Map<Long, String> tokens) {
        if (tokens.size() > MOST_ASKED) {
            throw Refused.invalid(Ground.of("bid.many-tokens", MOST_ASKED).at("tokens"));
        }
        return tokens.entrySet().stream().filter(one -> boxes.standsIn(one.getKey(), Slots.of(one.getValue()))).map(Map.Entry::getKey).toList();
    }

    public List<Long> knownTenders(long supplierId) {
        return bids.tendersOf(supplierId);
    }

    public List<KnownBid> known(long supplierId, long tenderId) {
        return bids.ofSupplier(tenderId, supplierId).stream().filter(bid -> Boolean.TRUE.equals(bid.live)).map(BidRow::known).toList();
    }
}
