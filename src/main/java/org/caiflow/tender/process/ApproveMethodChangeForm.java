package org.caiflow.tender.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.caiflow.plan.Plans;
import org.caiflow.tender.ReProcurements;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;

@Component
class ApproveMethodChangeForm implements TaskForm {

    private final ReProcurements reProcurements;
    private final Plans plans;
    private final Methods methods;

    ApproveMethodChangeForm(ReProcurements reProcurements, Plans plans, Methods methods) {
        this.reProcurements = reProcurements;
        this.plans = plans;
        this.methods = methods;
    }

    @Override
    public String form() {
        return "tender/approve-method-change";
    }

    @Override
    public Map<String, Object> open(Step step) {
        ReProcurements.Proposed proposed = reProcurements.of(step.packageId()).orElseThrow();
        Plans.PlannedPackage failed = plans.plannedPackage(step.packageId());
        return Map.of("package", failed.no() + ". " + failed.name(), "otherMethod", methods.label(proposed.method()),
                "cause", proposed.cause(), "reason", proposed.reason());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean approved = answers.yes("decision");
        String method = reProcurements.of(step.packageId()).orElseThrow().method();
        reProcurements.decide(step.actor(), step.packageId(), approved, methods.published(method), answers.text("remark"));
        return Map.of("methodChangeApproved", approved);
    }
}
