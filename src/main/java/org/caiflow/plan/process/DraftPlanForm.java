package org.caiflow.plan.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.caiflow.plan.Planning;
import org.caiflow.plan.Planning.Draft;
import org.caiflow.plan.Planning.DraftPackage;
import org.caiflow.plan.Plans;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;

@Component
class DraftPlanForm implements TaskForm {

    private final Plans plans;
    private final Planning planning;
    private final PlanFields fields;

    DraftPlanForm(Plans plans, Planning planning, PlanFields fields) {
        this.plans = plans;
        this.planning = planning;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "plan/draft-plan";
    }

    @Override
    public Map<String, Object> open(Step step) {
        Map<String, Object> shown = fields.of(step.caseId());
        Plans.BudgetLine line = plans.budgetLineOf(step.caseId());
        shown.put("budgetLine", line.no() + " " + line.name());
        shown.put("budgetLeft", line.left().yuan().toPlainString());
        fields.grounds(plans.ofCase(step.caseId())).ifPresent(grounds -> shown.put("grounds", grounds));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        if ("withdraw".equals(answers.text("decision"))) {
            planning.withdraw(step.actor(), step.caseId());
            return Map.of("planSubmitted", false, "planFiled", false);
        }
        planning.draft(step.actor(), step.caseId(), draft(answers));
        return Map.of("planSubmitted", true);
    }

    private static Draft draft(Answers answers) {
        return new Draft(answers.text("name"), answers.text("category"), answers.money("budgetTotal"),
                answers.text("organisationForm"), answers.date("intentionOn"), answers.text("intentionExemption"),
                answers.text("requirement"), answers.yes("reservedForSmall"), answers.text("reserveReason"),
                answers.rows("packages").stream().map(DraftPlanForm::draftPackage).toList());
    }

    private static DraftPackage draftPackage(Answers row) {
        return new DraftPackage(row.text("name"), row.money("budget"), row.money("ceiling"), row.text("quantity"));
    }
}
