package org.caiflow.evaluation.web;

import org.caiflow.evaluation.Evaluations;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Reports;
import org.caiflow.expert.Experts;
import org.caiflow.expert.Experts.Named;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the ranking came out, with each price score in numbers. */
@Controller
class EvaluationPages {

    private final Evaluations evaluations;
    private final Reports reports;
    private final Experts experts;
    private final Deadlines deadlines;

    EvaluationPages(Evaluations evaluations, Reports reports, Experts experts, Deadlines deadlines) {
        this.evaluations = evaluations;
        this.reports = reports;
        this.experts = experts;
        this.deadlines = deadlines;
    }

    @GetMapping("/projects/{no}/evaluation/{packageId}")
    ModelAndView result(Actor actor, @PathVariable String no, @PathVariable long packageId) {
        var seen = evaluations.seen(actor, no, packageId);
        var report = reports.report(packageId);
        var bids = seen.lines().stream().map(Ranked::bidId).collect(Collectors.toSet());
        var view = new EvaluationView(no, packageId, seen, report,
                report.lines().stream().filter(line -> bids.contains(line.bidId())).toList(),
                evaluations.award(packageId).orElse(null), names(packageId), challenge(seen.caseId(), packageId));
        return new ModelAndView("evaluation/result", Map.of("it", view));
    }

    private Deadlines.View challenge(long caseId, long packageId) {
        return deadlines.ofCase(caseId).stream().filter(view -> view.key().equals("challenge-period") && Long.valueOf(packageId).equals(view.packageId()))
                .findFirst().orElse(null);
    }

    private List<Named> names(long packageId) {
        try {
            return experts.names(packageId);
        } catch (Refused stillSecret) {
            return List.of();
        }
    }
}
