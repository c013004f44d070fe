package org.caiflow.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.caiflow.contract.SettlementDesk;
import org.caiflow.workflow.Steps;
import org.springframework.stereotype.Component;

/** 登记付清. */
@Component
class RecordPaymentDelegate implements JavaDelegate {

    private final SettlementDesk settlements;
    private final Steps steps;

    RecordPaymentDelegate(SettlementDesk settlements, Steps steps) {
        this.settlements = settlements;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlements.record(steps.of(execution));
    }
}
