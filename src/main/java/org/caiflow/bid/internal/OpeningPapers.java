package org.caiflow.bid.internal;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.NewPaper;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.archive.Renderer;
import org.caiflow.bid.Openings.Board;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;

/** Papers that enter the case file with the opening. */
@Component
class OpeningPapers {

    private final BidMapper bids;
    private final Receipts receipts;
    private final Tenders tenders;
    private final Renderer renderer;
    private final Papers papers;

    OpeningPapers(BidMapper bids, Receipts receipts, Tenders tenders, Renderer renderer, Papers papers) {
        this.bids = bids;
        this.receipts = receipts;
        this.tenders = tenders;
        this.renderer = renderer;
        this.papers = papers;
    }

    /** The files of an opened bid and its receipt; only for those who run the procurement. */
    void file(BidRow bid, String supplier) {
        List<String> files = bids.files(bid.id);
        for (int i = 0; i < files.size(); i++) {
            String title = files.size() == 1 ? supplier : supplier + " " + (i + 1);
            papers.file(new NewPaper(bid.caseId, bid.packageId, "bid-file", title, files.get(i), OpenTo.STAFF));
        }
        String receipt = papers.store(new ByteArrayInputStream(receipts.paper(bid.receipt())), "receipt.pdf", "application/pdf").sha256();
        bids.setReceiptPaper(bid.id, receipt);
        papers.file(new NewPaper(bid.caseId, bid.packageId, "bid-receipt", supplier, receipt, OpenTo.STAFF));
    }

    /** @return SHA-256 of the 开标记录 */
    String record(Board board) {
        byte[] pdf = renderer.pdf("paper/opening-record.ftlh", board, Locale.SIMPLIFIED_CHINESE);
        var stored = papers.store(new ByteArrayInputStream(pdf), board.caseNo() + "-opening-" + board.round() + ".pdf",
                "application/pdf");
        var tender = tenders.get(board.tenderId());
        papers.file(new NewPaper(tender.caseId(), tender.deadlinePackage(), "opening-record", board.caseName(), stored.sha256(),
                OpenTo.PARTIES));
        return stored.sha256();
    }
}
