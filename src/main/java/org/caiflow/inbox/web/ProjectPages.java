package org.caiflow.inbox.web;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.inbox.web.ProjectView.ProjectList;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects that a person may see. Filter, order and columns are part of the address. */
@Controller
class ProjectPages {

    private static final int PAGE = 30;

    private final Cases cases;
    private final ProjectLines lines;
    private final ListBars bars;

    ProjectPages(Cases cases, ProjectLines lines, ListBars bars) {
        this.cases = cases;
        this.lines = lines;
        this.bars = bars;
    }

    @GetMapping("/projects")
    String projects(Actor actor, ProjectQuery asked, @RequestParam(required = false) Long before, Model model) {
        var found = cases.visibleTo(actor, asked.search(), asked.sort(), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? asked.address().with("before", shown.get(PAGE - 1).id()).under("/projects") : "";
        model.addAttribute("it", new ProjectList(lines.of(shown), asked.search(), asked.sort(), bars.of(actor, asked),
                before == null ? "" : asked.address().under("/projects"), next, actor.has(Role.PURCHASER_HANDLER)));
        return "inbox/projects";
    }
}
