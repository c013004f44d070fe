package org.caiflow.contract.process;

import org.caiflow.contract.ContractDesk;
import org.caiflow.contract.SigningDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 供应商签订合同. */
@Component
class SignAsSupplierForm implements TaskForm {

    private final ContractDesk contracts;
    private final SigningDesk signing;
    private final ContractFields fields;

    SignAsSupplierForm(ContractDesk contracts, SigningDesk signing, ContractFields fields) {
        this.contracts = contracts;
        this.signing = signing;
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
        String decision = answers.text("decision");
        switch (decision) {
            case "sign" -> contracts.signAsSupplier(step);
            case "refuse" -> signing.refuse(step, answers.text("refusal"));
            default -> contracts.object(step, answers.text("objection"));
        }
        return Map.of("supplierSigned", "sign".equals(decision), "supplierRefused", "refuse".equals(decision));
    }
}
