package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reports;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class MarkUnsignedDelegate implements JavaDelegate {

    private final Steps steps;
    private final Reports reports;

    MarkUnsignedDelegate(Steps steps, Reports reports) {
        this.steps = steps;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.markSilent(steps.of(execution).packageId());
    }
}
