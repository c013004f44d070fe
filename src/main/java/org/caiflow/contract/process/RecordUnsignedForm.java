package org.caiflow.contract.process;

import org.caiflow.contract.ContractDesk;
import org.caiflow.contract.SigningDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 登记中标人逾期未签订. */
@Component
class RecordUnsignedForm implements TaskForm {

    private final ContractDesk contracts;
    private final SigningDesk signing;

    RecordUnsignedForm(ContractDesk contracts, SigningDesk signing) {
        this.contracts = contracts;
        this.signing = signing;
    }

    @Override
    public String form() {
        return "contract/record-unsigned";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var sheet = contracts.sheet(step);
        return Map.of("supplier", sheet.supplierName(), "no", sheet.draft().no());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean waits = "wait".equals(answers.text("decision"));
        if (waits) {
            signing.await(step, answers.date("until"), answers.text("reason"));
        } else {
            signing.unsigned(step, answers.text("reason"));
        }
        return Map.of("keepsWaiting", waits);
    }
}
