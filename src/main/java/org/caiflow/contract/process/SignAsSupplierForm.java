package org.caiflow.contract.process;

import org.caiflow.contract.ContractDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 供应商签订合同. */
@Component
class SignAsSupplierForm implements TaskForm {

    private final ContractDesk contracts;
    private final ContractFields fields;

    SignAsSupplierForm(ContractDesk contracts, ContractFields fields) {
        this.contracts = contracts;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "contract/sign-as-supplier";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.of(contracts.sheet(step));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean signs = "sign".equals(answers.text("decision"));
        if (signs) {
            contracts.signAsSupplier(step);
        } else {
            contracts.object(step, answers.text("objection"));
        }
        return Map.of("supplierSigned", signs);
    }
}
