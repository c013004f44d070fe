package org.caiflow.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.caiflow.contract.ContractDesk;
import org.caiflow.workflow.Steps;
import org.springframework.stereotype.Component;

/** 核对合同备案要件; answers {@code contractPasses}. */
@Component
class CheckContractDelegate implements JavaDelegate {

    private final ContractDesk contracts;
    private final Steps steps;

    CheckContractDelegate(ContractDesk contracts, Steps steps) {
        this.contracts = contracts;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("contractPasses", contracts.check(steps.of(execution)));
    }
}
