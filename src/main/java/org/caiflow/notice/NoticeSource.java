package org.caiflow.notice;

import org.caiflow.workflow.Step;

import java.util.List;
import java.util.Map;

/** Implemented by the module that has the facts of a kind of notice. One bean per kind. */
public interface NoticeSource {

    NoticeKind kind();

    Draft draft(Step step);

    /**
     * @param model      for the template, as {@code it}: the record named {@code <Kind>NoticeModel} of this package
     * @param attachments SHA-256 of papers to publish with it; they must be filed as PUBLIC before
     * @param recipients who gets a mail when it is published, each with the model of its own mail
     */
    record Draft(String title, Object model, List<String> attachments, List<Recipient> recipients) {
    }

    /**
     * @param template below {@code templates/mail/}, such as {@code result-loser}; its first comment lists the keys of {@code model}
     * @param model    values for it, as {@code it}; an optional value that is absent is left out or null
     */
    record Recipient(String email, String name, String template, Map<String, Object> model) {
    }
}
