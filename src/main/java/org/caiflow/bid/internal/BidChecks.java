package org.caiflow.bid.internal;

import org.caiflow.bid.Bids.SealedBid;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.SealKey;
import org.caiflow.identity.SealKeys;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.seal.BidContext;
import org.caiflow.seal.EnvelopeHead;
import org.caiflow.seal.Shares;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What speaks against a sealed bid, as far as it can be seen from outside; every ground, so that a bidder is told once. */
@Component
class BidChecks {

    private static final String LATE = "财政部令第87号第三十三条";

    private final Tenders tenders;
    private final Cases cases;
    private final Organisations organisations;
    private final SealKeys keys;

    BidChecks(Tenders tenders, Cases cases, Organisations organisations, SealKeys keys) {
        this.tenders = tenders;
        this.cases = cases;
        this.organisations = organisations;
        this.keys = keys;
    }

    void bid(Round round, long supplier, boolean inTime, EnvelopeHead head, int version, PayloadStore.Upload upload, SealedBid bid) {
        boolean own = Stream.of(Party.PURCHASER, Party.AGENCY)
                .anyMatch(side -> cases.party(round.tender().caseId(), null, side).filter(party -> party == supplier).isPresent());
        new Grounds()
                .unless(inTime, Ground.of("bid.late").under(LATE))
                .unless(round.tender().noticeNo() != null, Ground.of("bid.not-published"))
                .unless(organisations.get(supplier).active(), Ground.of("bid.supplier-inactive"))
                .unless(!own, Ground.of("bid.own-tender"))
                .unless(round.pack().state() == PackageState.TENDERING, Ground.of("bid.package-closed", round.pack().no()))
                .addAll(context(round, supplier, head.label().context(), version))
                .unless(tenders.document(round.tender().id()).suites().contains(head.suite().code()),
                        Ground.of("bid.suite-not-taken", head.suite().code()))
                .addAll(recipients(round, supplier, head, bid.fingerprint()))
                .unless(upload.suite() == head.suite() && upload.size() == head.label().sealedSize(),
                        Ground.of("bid.upload-length", head.label().sealedSize()).at("upload"))
                .unless(upload.whole(), Ground.of("bid.upload-unfinished", upload.received(), upload.size()).at("upload").under("电子招标投标办法第二十七条"))
                .refuseIfAny();
    }

    /** A withdrawal asks for the time only (财政部令第87号第三十四条). */
    void withdrawal(boolean inTime) {
        new Grounds().unless(inTime, Ground.of("bid.withdraw-late").under("财政部令第87号第三十四条")).refuseIfAny();
    }

    private List<Ground> context(Round round, long supplier, BidContext context, int version) {
        return new Grounds()
                .unless(context.project().equals(round.tender().caseNo()) && context.round() == round.tender().round()
                        && context.packageNo() == round.pack().no(), Ground.of("bid.other-package", context.project(), context.packageNo()))
                .unless(context.creditCode().equals(organisations.get(supplier).creditCode()), Ground.of("bid.other-supplier"))
                .unless(context.version() == version, Ground.of("bid.other-version", context.version(), version))
                .list();
    }

    /**
     * Every authority must be able to open its share with a key in use, and the bidder its half with one of its own. The shares lie at the same
     * places as those of the slip and of decoys.
     */
    private List<Ground> recipients(Round round, long supplier, EnvelopeHead head, String fingerprint) {
        var grounds = new Grounds().unless(keys.inUse(supplier).stream().anyMatch(key -> key.fingerprint().equals(fingerprint)),
                Ground.of("bid.key-unknown"));
        int place = 0;
        for (var authority : tenders.authorities(round.tender().id())) {
            int x = ++place;
            var inUse = keys.inUse(authority.id()).stream().map(SealKey::fingerprint).toList();
            boolean sealed = head.locks().shares().all().stream().filter(share -> share.x() == x && share.creditCode().equals(authority.creditCode()))
                    .flatMap(share -> share.holders().stream()).map(Shares.Sealed::fingerprint)
                    .anyMatch(holder -> inUse.contains(HexFormat.of().formatHex(holder)));
            grounds.unless(sealed, Ground.of("bid.other-authorities", authority.name()));
        }
        return grounds.list();
    }
}
