package org.caiflow.credit.internal;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.NewPaper;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.credit.CreditChecks.Subject;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.util.Locale;

/** Keeps what was shown or answered among the papers of the case: purchaser, agency and supervision read it. */
@Component
class Evidence {

    private final Papers papers;
    private final MessageSource messages;

    Evidence(Papers papers, MessageSource messages) {
        this.papers = papers;
        this.messages = messages;
    }

    /** An answer in JSON. @return its SHA-256 */
    String keep(byte[] answer, Subject subject) {
        return papers.store(new ByteArrayInputStream(answer), "credit-" + subject.creditCode() + ".json", "application/json").sha256();
    }

    void file(Subject subject, String sha256) {
        papers.file(new NewPaper(subject.caseId(), subject.packageId(), "credit-evidence",
                messages.getMessage("credit.evidence", new Object[]{subject.name()}, Locale.SIMPLIFIED_CHINESE), sha256, OpenTo.STAFF));
    }
}
