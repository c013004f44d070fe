package org.caiflow.inbox.web;

import java.util.List;
import java.util.Locale;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.inbox.web.SearchView.Found;
import org.caiflow.kernel.SearchText;
import org.caiflow.notice.Notices;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The search on top of every page, over everything that the person may see; each kind asks the service that guards it. */
@Controller
class SearchPages {

    private static final int MOST = 10;

    private final Cases cases;
    private final Notices notices;
    private final Organisations organisations;
    private final ProjectLines projects;
    private final PaperSearch papers;

    SearchPages(Cases cases, Notices notices, Organisations organisations, ProjectLines projects, PaperSearch papers) {
        this.cases = cases;
        this.notices = notices;
        this.organisations = organisations;
        this.projects = projects;
        this.papers = papers;
    }

    @GetMapping("/search")
    String search(Actor actor, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        String words = SearchText.words(q);
        if (words.isEmpty()) {
            model.addAttribute("it", new SearchView(words, Found.none(), Found.none(), Found.none(), Found.none()));
            return "inbox/search";
        }
        var found = cases.visibleTo(actor, words, null, MOST + 1);
        if (isNumberOfOne(found, words)) {
            return "redirect:/projects/" + found.get(0).no();
        }
        var first = Found.first(MOST, found, list("/projects", words));
        model.addAttribute("it", new SearchView(words, new Found<>(projects.of(first.lines()), first.more(), first.all()),
                Found.first(MOST, papers.find(actor, words, MOST + 1, locale), null),
                Found.first(MOST, notices.list(null, null, words, null, MOST + 1), list("/portal", words)),
                actor.has(Role.ADMINISTRATOR) ? Found.first(MOST, organisations.list(null, words, null, MOST + 1),
                        list("/admin/organisations", words)) : Found.none()));
        return "inbox/search";
    }

    /** A number, or enough of its beginning to leave one project. */
    private static boolean isNumberOfOne(List<Case> found, String words) {
        return found.size() == 1 && found.get(0).no().regionMatches(true, 0, words, 0, words.length());
    }

    private static String list(String path, String words) {
        return UriComponentsBuilder.fromPath(path).queryParam("search", "{words}").encode().buildAndExpand(words).toUriString();
    }
}
