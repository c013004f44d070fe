package org.caiflow.expert.process;

import org.caiflow.expert.Lots;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseLotDelegate implements JavaDelegate {

    private final Steps steps;
    private final Lots lots;

    CloseLotDelegate(Steps steps, Lots lots) {
        this.steps = steps;
        this.lots = lots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("noncesKnown", lots.close(steps.of(execution).packageId()));
    }
}
