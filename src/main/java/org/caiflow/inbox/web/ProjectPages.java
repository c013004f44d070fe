package org.caiflow.inbox.web;

import java.util.List;
import java.util.Locale;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.inbox.web.ProjectView.ProjectLine;
import org.caiflow.inbox.web.ProjectView.ProjectList;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The projects that a person may see; the search on top of every page leads here. */
@Controller
class ProjectPages {

    private static final int PAGE = 30;

    private final Cases cases;
    private final Tenders tenders;
    private final Organisations organisations;

    ProjectPages(Cases cases, Tenders tenders, Organisations organisations) {
        this.cases = cases;
        this.tenders = tenders;
        this.organisations = organisations;
    }

    @GetMapping("/projects")
    String projects(Actor actor, @RequestParam(defaultValue = "") String search, @RequestParam(required = false) Long before,
                    Model model) {
        var found = cases.visibleTo(actor, search, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? address(search, shown.get(PAGE - 1).id()) : "";
        model.addAttribute("it", new ProjectList(lines(shown), search.strip(), before == null ? "" : address(search, null), next,
                actor.has(Role.PURCHASER_HANDLER)));
        return "inbox/projects";
    }

    private List<ProjectLine> lines(List<Case> projects) {
        return projects.stream().map(one -> new ProjectLine(one, organisations.get(one.purchaser()).name(),
                one.agency() == null ? null : organisations.get(one.agency()).name(), tenders.packages(one.id()))).toList();
    }

    private static String address(String search, Long before) {
        var address = UriComponentsBuilder.fromPath("/projects");
        if (!search.isBlank()) {
            address.queryParam("search", search.strip());
        }
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.encode().build().toUriString();
    }
}
