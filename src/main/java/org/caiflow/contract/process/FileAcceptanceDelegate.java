package org.caiflow.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.caiflow.contract.AcceptanceDesk;
import org.caiflow.workflow.Steps;
import org.springframework.stereotype.Component;

/** 制作并备案验收报告. */
@Component
class FileAcceptanceDelegate implements JavaDelegate {

    private final AcceptanceDesk acceptances;
    private final Steps steps;

    FileAcceptanceDelegate(AcceptanceDesk acceptances, Steps steps) {
        this.acceptances = acceptances;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acceptances.file(steps.of(execution));
    }
}
