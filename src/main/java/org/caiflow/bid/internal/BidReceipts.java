package org.caiflow.bid.internal;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Renderer;
import org.caiflow.bid.Bids.Receipt;
import org.caiflow.bid.ReceiptFacts;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The receipt of a bid (投标回执): rendered once, stored, but in no case file before the opening. */
@Component
@Transactional
class BidReceipts {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final BidMapper bids;
    private final Tenders tenders;
    private final Organisations organisations;
    private final Renderer renderer;
    private final Papers papers;

    BidReceipts(BidMapper bids, Tenders tenders, Organisations organisations, Renderer renderer, Papers papers) {
        this.bids = bids;
        this.tenders = tenders;
        this.organisations = organisations;
        this.renderer = renderer;
        this.papers = papers;
    }

    public Receipt of(long bidId) {
        return withPaper(bids.get(bidId)).receipt();
    }

    public byte[] pdf(long supplier, long packageId) {
        var tender = tenders.ofPackage(packageId);
        var last = bids.ofSupplier(tender.id(), supplier).stream().filter(bid -> bid.packageId == packageId)
                .reduce((earlier, later) -> later).orElseThrow(() -> Refused.unknown("bid.none"));
        try (var paper = papers.open(withPaper(last).receiptPaper)) {
            return paper.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BidRow withPaper(BidRow bid) {
        if (bid.receiptPaper != null) {
            return bid;
        }
        byte[] pdf = renderer.pdf("paper/bid-receipt.ftlh", facts(bid), Locale.SIMPLIFIED_CHINESE);
        // a neutral name: the store of papers must not tell how many bids a tender has
        bids.setReceipt(bid.id, papers.store(new ByteArrayInputStream(pdf), "receipt.pdf", "application/pdf").sha256());
        return bids.get(bid.id);
    }

    private ReceiptFacts facts(BidRow bid) {
        var tender = tenders.get(bid.tenderId);
        var pack = tenders.packages(bid.caseId).stream().filter(one -> one.id() == bid.packageId).findFirst().orElseThrow();
        var received = LocalDateTime.ofInstant(Instant.ofEpochMilli(bid.receivedAt), PlatformClock.ZONE);
        return new ReceiptFacts(bid.receiptNo, tender.caseNo(), tender.caseName(), pack.no(), pack.name(),
                organisations.get(bid.supplierId).name(), SECONDS.format(received), tender.deadline().toEpochMilli(), bid.hash,
                bids.files(bid.id));
    }
}
