package org.caiflow.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.caiflow.tender.Tendering;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.Steps;

/** Fails the package for the reason that the model states. */
@Component
class FailPackageDelegate implements JavaDelegate {

    private final Tendering tendering;
    private final Steps steps;

    FailPackageDelegate(Tendering tendering, Steps steps) {
        this.tendering = tendering;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Step step = steps.of(execution);
        tendering.fail(step.packageId(), step.reason());
        execution.setVariable("evaluated", false);
    }
}
