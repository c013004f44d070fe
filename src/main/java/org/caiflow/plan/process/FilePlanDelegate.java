package org.caiflow.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.caiflow.plan.Planning;
import org.caiflow.workflow.Steps;

/** Files the plan that has passed the checks, with its receipt. */
@Component
class FilePlanDelegate implements JavaDelegate {

    private final Planning planning;
    private final Steps steps;

    FilePlanDelegate(Planning planning, Steps steps) {
        this.planning = planning;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planning.file(steps.of(execution).caseId());
    }
}
