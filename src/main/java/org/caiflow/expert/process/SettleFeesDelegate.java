package org.caiflow.expert.process;

import org.caiflow.expert.Fees;
import org.caiflow.expert.Sitting;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SettleFeesDelegate implements JavaDelegate {

    private final Steps steps;
    private final Fees fees;

    SettleFeesDelegate(Steps steps, Fees fees) {
        this.steps = steps;
        this.fees = fees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fees.settle(Sitting.of(steps.of(execution)));
    }
}
