package org.caiflow.inbox.web;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.inbox.web.ProjectView.ProjectList;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The projects that a person may see. */
@Controller
class ProjectPages {

    private static final int PAGE = 30;

    private final Cases cases;
    private final ProjectLines lines;

    ProjectPages(Cases cases, ProjectLines lines) {
        this.cases = cases;
        this.lines = lines;
    }

    @GetMapping("/projects")
    String projects(Actor actor, @RequestParam(defaultValue = "") String search, @RequestParam(required = false) Long before,
                    Model model) {
        var found = cases.visibleTo(actor, search, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? address(search, shown.get(PAGE - 1).id()) : "";
        model.addAttribute("it", new ProjectList(lines.of(shown), search.strip(), before == null ? "" : address(search, null), next,
                actor.has(Role.PURCHASER_HANDLER)));
        return "inbox/projects";
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
