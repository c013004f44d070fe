package org.caiflow.contract.process;

import org.caiflow.contract.ContractDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 拟订合同. */
@Component
class DraftContractForm implements TaskForm {

    private final ContractDesk contracts;
    private final ContractFields fields;

    DraftContractForm(ContractDesk contracts, ContractFields fields) {
        this.contracts = contracts;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "contract/draft";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.of(contracts.sheet(step));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        contracts.draft(step, ContractFields.draft(answers));
        return Map.of();
    }
}
