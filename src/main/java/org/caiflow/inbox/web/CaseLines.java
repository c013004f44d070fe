package org.caiflow.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.identity.Actor;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Papers and events of a case as lines that a reader may see. */
@Component
class CaseLines {

    private final Papers papers;
    private final Journal journal;
    private final Tenders tenders;
    private final Sight sight;
    private final Labels labels;
    private final MessageSource messages;

    CaseLines(Papers papers, Journal journal, Tenders tenders, Sight sight, Labels labels, MessageSource messages) {
        this.papers = papers;
        this.journal = journal;
        this.tenders = tenders;
        this.sight = sight;
        this.labels = labels;
        this.messages = messages;
    }

    /** Newest first. */
    List<PaperLine> papers(Actor actor, Case project, Locale locale) {
        var names = packageNames(project.id());
        var readable = papers.ofCase(project.id()).stream().filter(paper -> sight.mayRead(actor, project, paper))
                .map(paper -> new PaperLine(paper, messages.getMessage("paper." + paper.kind(), null, paper.title(), locale),
                        names.get(paper.packageId()), "/projects/" + project.no() + "/papers/" + paper.id()))
                .collect(Collectors.toList());
        java.util.Collections.reverse(readable);
        return readable;
    }

    /** Newest first. */
    List<EventLine> events(long caseId, Long before, int limit, Locale locale) {
        var names = packageNames(caseId);
        return journal.ofCase(caseId, before, limit).stream().map(entry -> event(entry, names, locale)).toList();
    }

    /** Entries of several cases, each as its own timeline shows it. */
    List<EventLine> events(List<Journal.Entry> entries, Locale locale) {
        var names = new java.util.HashMap<Long, Map<Long, String>>();
        return entries.stream().map(entry -> event(entry, names.computeIfAbsent(entry.caseId(), this::packageNames), locale)).toList();
    }

    private EventLine event(Journal.Entry entry, Map<Long, String> packageNames, Locale locale) {
        return new EventLine(entry.id(), entry.at(), entry.who(), packageNames.get(entry.packageId()), labels.event(entry, locale));
    }

    /** Tolerates a null key: papers and events of the whole project have no package. */
    private Map<Long, String> packageNames(long caseId) {
        var names = new java.util.HashMap<Long, String>();
        tenders.packages(caseId).forEach(one -> names.put(one.id(), one.name()));
        return names;
    }
}
