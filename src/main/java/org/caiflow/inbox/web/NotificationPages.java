package org.caiflow.inbox.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.caiflow.archive.Journal;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.Notifications;
import org.caiflow.inbox.web.NotificationsView.Line;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened since the reader looked (通知); opening it is looking. */
@Controller
class NotificationPages {

    private static final int PAGE = 40;
    private static final int TASKS = 10;

    private final Notifications notifications;
    private final Tasks tasks;
    private final Cases cases;
    private final TaskLines taskLines;
    private final CaseLines caseLines;

    NotificationPages(Notifications notifications, Tasks tasks, Cases cases, TaskLines taskLines, CaseLines caseLines) {
        this.notifications = notifications;
        this.tasks = tasks;
        this.cases = cases;
        this.taskLines = taskLines;
        this.caseLines = caseLines;
    }

    /** @param since up to where had been seen when the first page was opened; null on the first page */
    @GetMapping("/notifications")
    String list(Actor actor, @RequestParam(required = false) Long before, @RequestParam(required = false) Long since,
                Locale locale, Model model) {
        var seen = notifications.seen(actor);
        var found = notifications.list(actor, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var arrived = before == null ? arrived(actor, seen.at()) : List.<Tasks.Item>of();
        if (before == null) {
            notifications.markSeen(actor, shown.isEmpty() ? 0 : shown.get(0).id());
        }
        long seenBefore = since == null ? seen.entry() : since;
        String next = found.size() <= PAGE ? "" : "/notifications?before=" + shown.get(PAGE - 1).id() + "&since=" + seenBefore;
        model.addAttribute("it", new NotificationsView(taskLines.of(arrived.subList(0, Math.min(TASKS, arrived.size())), locale),
                arrived.size() > TASKS, lines(shown, seenBefore, locale), before == null ? "" : "/notifications", next));
        return "inbox/notifications";
    }

    private List<Tasks.Item> arrived(Actor actor, long since) {
        return tasks.list(actor, new Tasks.Filter(null, null, null), Tasks.Sort.NEWEST, null, TASKS + 1).items().stream()
                .filter(item -> item.createdAt() > since).toList();
    }

    private List<Line> lines(List<Journal.Entry> entries, long seen, Locale locale) {
        Map<Long, Case> projects = new HashMap<>();
        entries.forEach(entry -> projects.computeIfAbsent(entry.caseId(), cases::get));
        var events = caseLines.events(entries, locale);
        return IntStream.range(0, entries.size()).mapToObj(i -> new Line(events.get(i),
                projects.get(entries.get(i).caseId()), entries.get(i).id() > seen)).toList();
    }
}
