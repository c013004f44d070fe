package org.caiflow.bid.internal;

import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticePublished;
import org.caiflow.seal.Suite;
import org.caiflow.tender.Tenders;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A box is never empty: with the notice of a tender its first decoys lie in it. */
@Component
class DecoysAtFirst {

    private final Decoys decoys;
    private final Tenders tenders;

    DecoysAtFirst(Decoys decoys, Tenders tenders) {
        this.decoys = decoys;
        this.tenders = tenders;
    }

    @EventListener
    void on(NoticePublished published) {
        if (published.notice().kind() == NoticeKind.TENDER) {
            var tender = tenders.get(published.step().tenderId());
            Suite suite = Suite.coded(tenders.document(tender.id()).suites().get(0));
            tender.packageIds().forEach(id -> decoys.atFirst(tender.id(), id, suite));
        }
    }
}
