package org.caiflow.inbox.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.caiflow.archive.Papers;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.web.ProjectView.PaperJson;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects for other systems: what a person sees in the project room, as data. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectsApi {

    private static final int PAGE = 100;

    private final Cases cases;
    private final Tenders tenders;
    private final Tasks tasks;
    private final Papers papers;
    private final Sight sight;
    private final CaseLines lines;

    ProjectsApi(Cases cases, Tenders tenders, Tasks tasks, Papers papers, Sight sight, CaseLines lines) {
        this.cases = cases;
        this.tenders = tenders;
        this.tasks = tasks;
        this.papers = papers;
        this.sight = sight;
        this.lines = lines;
    }

    /** Newest first. @param before id of the last project of the page before */
    @GetMapping
    List<Case> projects(Actor actor, @RequestParam(defaultValue = "") String search, @RequestParam(required = false) Long before) {
        return cases.visibleTo(actor, search, before, PAGE);
    }

    @GetMapping("/{no}")
    Project project(Actor actor, @PathVariable String no) {
        Case project = cases.require(actor, no);
        return new Project(project, tenders.packages(project.id()), cases.stages(project.id()), tasks.ofCase(project.id()));
    }

    /** Newest first, in the language of the request. @param before id of the last event of the page before */
    @GetMapping("/{no}/timeline")
    List<EventLine> timeline(Actor actor, @PathVariable String no, @RequestParam(required = false) Long before, Locale locale) {
        return lines.events(cases.require(actor, no).id(), before, PAGE, locale);
    }

    /** The papers that the reader may open, oldest first. */
    @GetMapping("/{no}/papers")
    List<PaperJson> papers(Actor actor, @PathVariable String no) {
        Case project = cases.require(actor, no);
        return papers.ofCase(project.id()).stream().filter(paper -> sight.mayRead(actor, project, paper))
                .map(paper -> new PaperJson(paper.id(), paper.packageId(), paper.kind(), paper.title(), paper.sha256(),
                        paper.fileName(), paper.size(), paper.openTo(), paper.createdAt())).toList();
    }

    /** @param tasks open tasks with the organisation and role that have them; seats stay anonymous */
    record Project(@JsonProperty("case") Case project, List<Tenders.Package> packages, List<Cases.Stage> stages, List<Tasks.Item> tasks) {
    }
}
