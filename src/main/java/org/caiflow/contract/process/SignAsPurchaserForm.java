package org.caiflow.contract.process;

import org.caiflow.contract.ContractDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 采购人签订合同. */
@Component
class SignAsPurchaserForm implements TaskForm {

    private final ContractDesk contracts;
    private final ContractFields fields;

    SignAsPurchaserForm(ContractDesk contracts, ContractFields fields) {
        this.contracts = contracts;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "contract/sign-as-purchaser";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.of(contracts.sheet(step));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        contracts.signAsPurchaser(step);
        return Map.of("contracted", true);
    }
}
