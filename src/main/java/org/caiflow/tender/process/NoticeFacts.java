package org.caiflow.tender.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.notice.NoticeParty;
import org.caiflow.notice.NoticeProject;
import org.caiflow.notice.NoticeSource.Recipient;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Step;

/** What the notices of this module share: the head, the title, the mails. */
@Component
class NoticeFacts {

    private final Cases cases;
    private final Organisations organisations;
    private final MessageSource messages;

    NoticeFacts(Cases cases, Organisations organisations, MessageSource messages) {
        this.cases = cases;
        this.organisations = organisations;
        this.messages = messages;
    }

    NoticeProject project(Step step) {
        Case project = cases.get(step.caseId());
        return new NoticeProject(project.no(), project.name(), party(organisations.get(project.purchaser())),
                agency(step).map(NoticeFacts::party).findFirst().orElse(null));
    }

    private static NoticeParty party(Organisation organisation) {
        return new NoticeParty(organisation.name(), organisation.address(), null, organisation.phone());
    }

    private Stream<Organisation> agency(Step step) {
        return cases.party(step.caseId(), step.packageId(), Party.AGENCY).map(organisations::get).stream();
    }

    /** Notices are published in Chinese. */
    String words(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    /** The same mail to purchaser, agency and the organisations given; who left no address is reached by the notice. */
    List<Recipient> mails(Step step, List<Long> others, String template, Map<String, Object> model) {
        Stream<Organisation> own = Stream.concat(
                Stream.of(organisations.get(cases.get(step.caseId()).purchaser())), agency(step));
        return Stream.concat(own, others.stream().map(organisations::get))
                .filter(organisation -> organisation.email() != null)
                .map(organisation -> new Recipient(organisation.email(), organisation.name(), template, model)).toList();
    }
}
