package org.caiflow.plan.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.caiflow.plan.Planning;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;

@Component
class ApprovePlanForm implements TaskForm {

    private final Planning planning;
    private final PlanFields fields;

    ApprovePlanForm(Planning planning, PlanFields fields) {
        this.planning = planning;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "plan/approve-plan";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.of(step.caseId());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean approved = answers.yes("decision");
        planning.decide(step.actor(), step.caseId(), approved, answers.text("remark"));
        return Map.of("planApproved", approved);
    }
}
