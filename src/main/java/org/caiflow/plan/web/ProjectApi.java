package org.caiflow.plan.web;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.caiflow.identity.Actor;
import org.caiflow.plan.Plans;

/** Budget lines and the opening of projects as data. Amounts are in yuan. */
@RestController
@RequestMapping("/api/v1")
class ProjectApi {

    private final Plans plans;

    ProjectApi(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/budget-lines")
    List<BudgetLineBody> budgetLines(Actor actor) {
        return plans.budgetLines(actor).stream().map(BudgetLineBody::of).toList();
    }

    @PostMapping("/projects")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(Actor actor, @RequestBody NewProject body) {
        return new Opened(plans.open(actor, plans.budgetLine(actor, body.budgetLine()).id(), body.name()));
    }

    /** @param budgetLine number of the line */
    record NewProject(String budgetLine, String name) {
    }

    record Opened(String no) {
    }

    record BudgetLineBody(String no, long purchaser, int year, String name, String amount, String left) {

        static BudgetLineBody of(Plans.BudgetLine line) {
            return new BudgetLineBody(line.no(), line.purchaser(), line.year(), line.name(),
                    line.amount().yuan().toPlainString(), line.left().yuan().toPlainString());
        }
    }
}
