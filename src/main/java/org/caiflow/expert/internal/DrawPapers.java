package org.caiflow.expert.internal;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.NewPaper;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.archive.Renderer;
import org.caiflow.lot.DrawRules;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Locale;

/** Papers of a draw: the commitment at its freeze, the record when the committee is formed. They name nobody. */
@Component
class DrawPapers {

    private final Renderer renderer;
    private final Papers papers;
    private final Cases cases;

    DrawPapers(Renderer renderer, Papers papers, Cases cases) {
        this.renderer = renderer;
        this.papers = papers;
        this.cases = cases;
    }

    void commitment(CommitteeRow committee, LotRow lot) {
        var kase = cases.get(committee.caseId);
        file(committee, "draw-commitment", kase.name(), new Commitment(kase.no(), kase.name(), lot.commitment, lot.entries,
                Instant.ofEpochMilli(lot.frozenAt), LotJson.rules(lot)));
    }

    void file(CommitteeRow committee, String kind, String title, Object facts) {
        byte[] pdf = renderer.pdf("paper/" + kind + ".ftlh", facts, Locale.SIMPLIFIED_CHINESE);
        var stored = papers.store(new ByteArrayInputStream(pdf), kind + ".pdf", "application/pdf");
        papers.file(new NewPaper(committee.caseId, committee.packageId, kind, title, stored.sha256(), OpenTo.PARTIES));
    }

    /** @param entries of the frozen pool */
    public record Commitment(String caseNo, String caseName, String commitment, int entries, Instant frozenAt, DrawRules rules) {
    }
}
