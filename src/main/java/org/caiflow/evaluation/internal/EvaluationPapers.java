package org.caiflow.evaluation.internal;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.NewPaper;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.archive.Renderer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.util.Locale;

/** Renders a paper of the evaluation once and puts it into the case's file. */
@Component
class EvaluationPapers {

    private final Renderer renderer;
    private final Papers papers;
    private final MessageSource messages;

    EvaluationPapers(Renderer renderer, Papers papers, MessageSource messages) {
        this.renderer = renderer;
        this.papers = papers;
        this.messages = messages;
    }

    /** @param kind template below {@code paper/} and message key of the title. @return SHA-256 */
    String file(long caseId, long packageId, String kind, Object facts, OpenTo openTo) {
        byte[] pdf = renderer.pdf("paper/" + kind + ".ftlh", facts, Locale.SIMPLIFIED_CHINESE);
        var stored = papers.store(new ByteArrayInputStream(pdf), kind + ".pdf", "application/pdf");
        String title = messages.getMessage("paper." + kind, null, Locale.SIMPLIFIED_CHINESE);
        papers.file(new NewPaper(caseId, packageId, kind, title, stored.sha256(), openTo));
        return stored.sha256();
    }
}
