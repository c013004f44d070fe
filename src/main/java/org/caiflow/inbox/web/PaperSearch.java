package org.caiflow.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.Sought;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.web.SearchView.PaperFound;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Papers by kind, title and file name, in the newest thousand cases that a person may see. */
@Component
class PaperSearch {

    private static final int CASES = 1000;

    /** Bids, and letters that name members of a committee: never found by searching, whoever may open them in their project. */
    private static final Set<String> NEVER = Set.of("bid-file", "bid-receipt", "representative-letter");

    private final Cases cases;
    private final Papers papers;
    private final MessageSource messages;

    PaperSearch(Cases cases, Papers papers, MessageSource messages) {
        this.cases = cases;
        this.papers = papers;
        this.messages = messages;
    }

    List<PaperFound> find(Actor actor, String words, int limit, Locale locale) {
        Map<Long, Case> seen = cases.visibleTo(actor, null, null, CASES).stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        var staff = seen.values().stream().filter(project -> cases.hasStaffSide(actor, project)).map(Case::id).toList();
        Set<String> kinds = papers.kinds().stream().filter(kind -> !NEVER.contains(kind)).collect(Collectors.toSet());
        Set<String> named = kinds.stream().filter(kind -> contains(name(kind, kind, locale), words)).collect(Collectors.toSet());
        return papers.find(new Sought(words, kinds, named, List.copyOf(seen.keySet()), staff), limit).stream()
                .map(paper -> found(paper, seen.get(paper.caseId()), locale)).toList();
    }

    private PaperFound found(Papers.Paper paper, Case project, Locale locale) {
        return new PaperFound(new PaperLine(paper, name(paper.kind(), paper.title(), locale), null,
                "/projects/" + project.no() + "/papers/" + paper.id()), project);
    }

    private String name(String kind, String otherwise, Locale locale) {
        return messages.getMessage("paper." + kind, null, otherwise, locale);
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
