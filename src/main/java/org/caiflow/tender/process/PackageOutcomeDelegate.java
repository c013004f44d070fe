package org.caiflow.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Steps;

/** Tells the model whether the package has found its supplier. */
@Component
class PackageOutcomeDelegate implements JavaDelegate {

    private final Tenders tenders;
    private final Steps steps;

    PackageOutcomeDelegate(Tenders tenders, Steps steps) {
        this.tenders = tenders;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PackageState state = tenders.state(steps.of(execution).packageId());
        execution.setVariable("awarded", state == PackageState.AWARDED);
    }
}
