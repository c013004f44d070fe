package org.caiflow.plan.web;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.caiflow.identity.Actor;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.Plans;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;

/** Opens a project on a budget line and leads on to its first task. */
@Controller
@RequestMapping("/projects/new")
class NewProjectPages {

    private final Plans plans;
    private final Cases cases;
    private final Tasks tasks;
    private final RefusalWords words;

    NewProjectPages(Plans plans, Cases cases, Tasks tasks, RefusalWords words) {
        this.plans = plans;
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
    }

    @GetMapping
    ModelAndView empty(Actor actor, @RequestParam(defaultValue = "") String budgetLine) {
        actor.as(Role.PURCHASER_HANDLER);
        return page(actor, budgetLine, "", List.of());
    }

    @PostMapping
    ModelAndView open(Actor actor, @RequestParam(defaultValue = "") String budgetLine,
                      @RequestParam(defaultValue = "") String name) {
        actor.as(Role.PURCHASER_HANDLER);
        try {
            return firstTask(plans.open(actor, plans.budgetLine(actor, budgetLine).id(), name));
        } catch (Refused refused) {
            ModelAndView again = page(actor, budgetLine, name, words.tell(refused));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    private ModelAndView page(Actor actor, String budgetLine, String name, List<Told> grounds) {
        return new ModelAndView("plan/new-project",
                Map.of("it", new NewProjectPage(plans.budgetLines(actor), budgetLine, name, grounds)));
    }

    private ModelAndView firstTask(String no) {
        long caseId = cases.byNo(no).orElseThrow().id();
        String next = tasks.ofCase(caseId).stream().findFirst().map(task -> "/tasks/" + task.id()).orElse("/projects/" + no);
        return new ModelAndView("redirect:" + next);
    }
}
