package org.caiflow.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.caiflow.contract.ContractDesk;
import org.caiflow.workflow.Steps;
import org.springframework.stereotype.Component;

/** 制作合同文本. */
@Component
class RenderContractDelegate implements JavaDelegate {

    private final ContractDesk contracts;
    private final Steps steps;

    RenderContractDelegate(ContractDesk contracts, Steps steps) {
        this.contracts = contracts;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.render(steps.of(execution));
    }
}
