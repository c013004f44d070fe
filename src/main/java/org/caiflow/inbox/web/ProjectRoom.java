package org.caiflow.inbox.web;

import java.util.List;
import java.util.Locale;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.web.ProjectView.DeadlineLine;
import org.caiflow.notice.Notices;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The project room (项目): overview, timeline, papers and notices, each at its own address. */
@Controller
@RequestMapping("/projects/{no}")
class ProjectRoom {

    private static final int EVENTS = 40;
    private static final int LATEST = 6;

    /** Nobody is late with it: once over it is no news. */
    private static final String CHALLENGES = "challenge-period";

    private final Cases cases;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final Tenders tenders;
    private final Notices notices;
    private final ProjectHeads heads;
    private final CaseLines lines;
    private final TaskLines taskLines;
    private final Dues dues;
    private final Labels labels;
    private final QuestionLinks questions;

    ProjectRoom(Cases cases, Tasks tasks, Deadlines deadlines, Tenders tenders, Notices notices, ProjectHeads heads,
                CaseLines lines, TaskLines taskLines, Dues dues, Labels labels, QuestionLinks questions) {
        this.cases = cases;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.tenders = tenders;
        this.notices = notices;
        this.heads = heads;
        this.lines = lines;
        this.taskLines = taskLines;
        this.dues = dues;
        this.labels = labels;
        this.questions = questions;
    }

    @GetMapping
    String overview(Actor actor, @PathVariable String no, Locale locale, Model model) {
        Case project = cases.require(actor, no);
        var now = tasks.ofCase(project.id());
        var mine = now.stream().filter(item -> actor.audiences().contains(item.audience())).map(Tasks.Item::id).toList();
        var packages = tenders.packages(project.id());
        model.addAttribute("it", new ProjectView.Overview(heads.of(actor, project, locale), packages, taskLines.of(now, locale), mine,
                running(project, locale), lines.events(project.id(), null, LATEST, locale), questions.of(actor, project, packages)));
        return "inbox/project";
    }

    /** Running deadlines that have a name for everybody; those of single tasks and seats stand at their tasks. */
    private List<DeadlineLine> running(Case project, Locale locale) {
        return deadlines.ofCase(project.id()).stream()
                .filter(view -> view.due() != null && view.state() == Deadlines.State.RUNNING && !(view.key().equals(CHALLENGES) && dues.isOver(view)))
                .map(view -> new DeadlineLine(named(view, locale), dues.of(view, locale)))
                .filter(line -> line.name() != null).toList();
    }

    /** With the package where one of several has it. */
    private String named(Deadlines.View view, Locale locale) {
        String name = labels.optional("deadline." + view.key(), locale);
        return name == null || view.packageId() == null ? name : cases.labelOf(view.packageId()).map(label -> name + " · " + label).orElse(name);
    }

    @GetMapping("/timeline")
    String timeline(Actor actor, @PathVariable String no, @RequestParam(required = false) Long before, Locale locale, Model model) {
        Case project = cases.require(actor, no);
        var found = lines.events(project.id(), before, EVENTS + 1, locale);
        var shown = found.subList(0, Math.min(EVENTS, found.size()));
        String here = "/projects/" + no + "/timeline";
        model.addAttribute("it", new ProjectView.Timeline(heads.of(actor, project, locale), shown, before == null ? "" : here,
                found.size() > EVENTS ? here + "?before=" + shown.get(EVENTS - 1).id() : ""));
        return "inbox/timeline";
    }

    @GetMapping("/papers")
    String papers(Actor actor, @PathVariable String no, Locale locale, Model model) {
        Case project = cases.require(actor, no);
        model.addAttribute("it", new ProjectView.PaperList(heads.of(actor, project, locale), lines.papers(actor, project, locale)));
        return "inbox/papers";
    }

    @GetMapping("/notices")
    String notices(Actor actor, @PathVariable String no, Locale locale, Model model) {
        Case project = cases.require(actor, no);
        var head = heads.of(actor, project, locale);
        model.addAttribute("it", new ProjectView.NoticeList(head, notices.ofCase(project.id()),
                head.staff() ? notices.deliveries(project.id()) : List.of()));
        return "inbox/notices";
    }
}
