package org.caiflow.inbox.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.web.ProjectView.RunLine;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Cases.Run;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The models that run for a project: what is done, where it stands, and the models they call. */
@Controller
@RequestMapping("/projects/{no}/model")
class ProjectModel {

    /** Packages run side by side; they are shown in the order of their numbers, the rounds of one in the order they came. */
    private static final Comparator<Run> BY_PACKAGE = Comparator.comparing(Run::packageId, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Pattern ELEMENT = Pattern.compile("\\sid=\"([A-Za-z]+_[A-Za-z0-9_]+)\"");

    private final Cases cases;
    private final Tenders tenders;
    private final ProjectHeads heads;
    private final Labels labels;
    private final TaskViews json;

    ProjectModel(Cases cases, Tenders tenders, ProjectHeads heads, Labels labels, TaskViews json) {
        this.cases = cases;
        this.tenders = tenders;
        this.heads = heads;
        this.labels = labels;
        this.json = json;
    }

    @GetMapping
    String model(Actor actor, @PathVariable String no, @RequestParam(required = false) String run, Locale locale, Model model) {
        Case project = cases.require(actor, no);
        var runs = cases.runs(project.id());
        Run shown = runs.stream().filter(one -> run == null || one.processInstanceId().equals(run)).findFirst()
                .orElseThrow(() -> Refused.unknown("case.unknown"));
        var lines = tree(project, runs, shown, locale);
        model.addAttribute("it", new ProjectView.ModelPage(heads.of(actor, project, locale), trail(runs, shown, lines), lines,
                json.scriptSafe(data(project, runs, shown, lines, locale))));
        return "inbox/model";
    }

    @GetMapping(path = "/{run}.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String xml(Actor actor, @PathVariable String no, @PathVariable String run) {
        Case project = cases.require(actor, no);
        if (cases.runs(project.id()).stream().noneMatch(one -> one.processInstanceId().equals(run))) {
            throw Refused.unknown("case.unknown");
        }
        return cases.model(run);
    }

    private List<RunLine> tree(Case project, List<Run> runs, Run shown, Locale locale) {
        var packages = tenders.packages(project.id()).stream().collect(Collectors.toMap(Tenders.Package::id, Tenders.Package::name));
        var lines = new ArrayList<RunLine>();
        addChildren(null, 0, runs, one -> new RunLine(one.processInstanceId(), labels.process(one.processKey(), one.name(), locale),
                one.packageId() == null ? null : packages.get(one.packageId()), one.running(), 0,
                "/projects/" + project.no() + "/model?run=" + one.processInstanceId(), one == shown), lines);
        return lines;
    }

    private static void addChildren(String parent, int depth, List<Run> runs, java.util.function.Function<Run, RunLine> line,
                                    List<RunLine> lines) {
        runs.stream().filter(run -> java.util.Objects.equals(run.parentId(), parent)).forEach(run -> {
            RunLine flat = line.apply(run);
            lines.add(new RunLine(flat.id(), flat.name(), flat.packageName(), flat.running(), depth, flat.address(), flat.shown()));
            addChildren(run.processInstanceId(), depth + 1, runs, line, lines);
        });
    }

    private static List<RunLine> trail(List<Run> runs, Run shown, List<RunLine> lines) {
        var byId = runs.stream().collect(Collectors.toMap(Run::processInstanceId, run -> run));
        var trail = new ArrayList<RunLine>();
        for (Run at = shown; at != null; at = at.parentId() == null ? null : byId.get(at.parentId())) {
            String id = at.processInstanceId();
            lines.stream().filter(line -> line.id().equals(id)).forEach(line -> trail.add(0, line));
        }
        return trail;
    }

    private Map<String, Object> data(Case project, List<Run> runs, Run shown, List<RunLine> lines, Locale locale) {
        var called = runs.stream().filter(run -> shown.processInstanceId().equals(run.parentId())).sorted(BY_PACKAGE).map(run -> {
            var line = lines.stream().filter(one -> one.id().equals(run.processInstanceId())).findFirst().orElseThrow();
            String name = line.packageName() == null ? line.name() : line.name() + " · " + line.packageName();
            return Map.of("process", run.processKey(), "name", name, "address", line.address(),
                    "pack", line.packageName() == null ? "" : line.packageName());
        }).toList();
        return Map.of("xml", "/projects/" + project.no() + "/model/" + shown.processInstanceId() + ".xml",
                "activities", shown.activities(), "called", called, "names", names(shown, locale));
    }

    /** English labels by element; empty in Chinese, which stands in the model. */
    private Map<String, String> names(Run shown, Locale locale) {
        var names = new HashMap<String, String>();
        if (Labels.isEnglish(locale)) {
            ELEMENT.matcher(cases.model(shown.processInstanceId())).results().map(match -> match.group(1)).forEach(id -> {
                String name = labels.element(shown.processKey(), id, null, locale);
                if (name != null) {
                    names.put(id, name);
                }
            });
        }
        return names;
    }
}
