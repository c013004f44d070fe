package org.caiflow.inbox.web;

import java.util.Locale;
import org.caiflow.identity.Actor;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The inbox (我的待办). Its filter is part of its address. */
@Controller
class InboxPages {

    private static final int PAGE = 50;

    private final Tasks tasks;
    private final TaskLines lines;

    InboxPages(Tasks tasks, TaskLines lines) {
        this.tasks = tasks;
        this.lines = lines;
    }

    @GetMapping("/inbox")
    String inbox(Actor actor, @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String project,
                 @RequestParam(required = false) Tasks.Light light, @RequestParam(required = false) String after,
                 @RequestParam(required = false) String done, Locale locale, Model model) {
        String caseNo = project.strip();
        var page = tasks.list(actor, new Tasks.Filter(caseNo.isEmpty() ? null : caseNo, search, light), after, PAGE);
        String here = address(search, caseNo, light, null);
        model.addAttribute("it", new InboxView(lines.of(page.items(), locale), tasks.count(actor), search.strip(), caseNo, light,
                after == null ? "" : here, page.next() == null ? "" : address(search, caseNo, light, page.next()), done != null));
        return "inbox/inbox";
    }

    private static String address(String search, String caseNo, Tasks.Light light, String after) {
        var address = UriComponentsBuilder.fromPath("/inbox");
        if (!search.isBlank()) {
            address.queryParam("search", search.strip());
        }
        if (!caseNo.isEmpty()) {
            address.queryParam("project", caseNo);
        }
        if (light != null) {
            address.queryParam("light", light);
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().build().toUriString();
    }
}
