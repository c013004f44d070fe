package org.caiflow.inbox.web;

import java.util.List;
import java.util.Locale;
import org.caiflow.bid.Openings;
import org.caiflow.identity.Actor;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox (我的待办). Filter, order, groups and columns are part of its address. */
@Controller
class InboxPages {

    private static final int PAGE = 50;

    private final Tasks tasks;
    private final TaskLines lines;
    private final TaskGroups groups;
    private final ListBars bars;
    private final Openings openings;

    InboxPages(Tasks tasks, TaskLines lines, TaskGroups groups, ListBars bars, Openings openings) {
        this.tasks = tasks;
        this.lines = lines;
        this.groups = groups;
        this.bars = bars;
        this.openings = openings;
    }

    @GetMapping("/inbox")
    String inbox(Actor actor, InboxQuery asked, @RequestParam(required = false) String after, @RequestParam(required = false) String done,
                 Locale locale, Model model) {
        var page = tasks.list(actor, asked.filter(), asked.order(), after, PAGE);
        model.addAttribute("it", new InboxView(groups.of(lines.of(page.items(), locale), asked.group(), locale), tasks.count(actor),
                asked.search(), asked.project(), asked.light(), asked.sort(), asked.group().name(), bars.of(actor, asked),
                after == null ? "" : asked.address().under("/inbox"),
                after == null ? openings.waitingFor(actor) : List.of(), page.next() == null ? "" : asked.address().with("after", page.next()).under("/inbox"), done != null));
        return "inbox/inbox";
    }
}
