package org.caiflow.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.caiflow.contract.ContractDesk;
import org.caiflow.workflow.Steps;
import org.springframework.stereotype.Component;

/** 合同备案. */
@Component
class FileContractDelegate implements JavaDelegate {

    private final ContractDesk contracts;
    private final Steps steps;

    FileContractDelegate(ContractDesk contracts, Steps steps) {
        this.contracts = contracts;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.file(steps.of(execution));
    }
}
