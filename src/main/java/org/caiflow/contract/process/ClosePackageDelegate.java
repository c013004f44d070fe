package org.caiflow.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.caiflow.contract.SettlementDesk;
import org.caiflow.workflow.Steps;
import org.springframework.stereotype.Component;

/** 采购包办结. */
@Component
class ClosePackageDelegate implements JavaDelegate {

    private final SettlementDesk settlements;
    private final Steps steps;

    ClosePackageDelegate(SettlementDesk settlements, Steps steps) {
        this.settlements = settlements;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlements.closePackage(steps.of(execution));
    }
}
