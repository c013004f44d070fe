package org.caiflow.contract.internal;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Renderer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;

/** Makes the papers of this module and files what others hand in. */
@Component
class Prints {

    private final Renderer renderer;
    private final Papers papers;
    private final MessageSource messages;

    Prints(Renderer renderer, Papers papers, MessageSource messages) {
        this.renderer = renderer;
        this.papers = papers;
        this.messages = messages;
    }

    /** Papers of law are in Chinese. @return the hash */
    String print(String kind, Object it, ContractRow row, String no) {
        byte[] pdf = renderer.pdf("paper/" + kind + ".ftlh", it, Locale.SIMPLIFIED_CHINESE);
        String title = title(kind) + " " + no;
        String sha256 = papers.store(new ByteArrayInputStream(pdf), title.replaceAll("[^\\p{L}\\p{N}._ -]", "_") + ".pdf",
                "application/pdf").sha256();
        papers.file(new Papers.NewPaper(row.caseId, row.packageId, kind, title, sha256, Papers.OpenTo.PUBLIC));
        return sha256;
    }

    /** @throws org.caiflow.kernel.Refused when a hash was never uploaded */
    void file(String kind, List<String> hashes, ContractRow row, String no) {
        hashes.forEach(sha256 -> papers.file(new Papers.NewPaper(row.caseId, row.packageId, kind, title(kind) + " " + no, sha256,
                Papers.OpenTo.PARTIES)));
    }

    private String title(String kind) {
        return messages.getMessage("paper." + kind, null, Locale.SIMPLIFIED_CHINESE);
    }
}
