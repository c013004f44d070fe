package org.caiflow.contract.process;

import org.caiflow.contract.SettlementDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 审批支付. */
@Component
class ApprovePaymentForm implements TaskForm {

    private final SettlementDesk settlements;
    private final PaymentFields fields;

    ApprovePaymentForm(SettlementDesk settlements, PaymentFields fields) {
        this.settlements = settlements;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "contract/approve-payment";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.of(step);
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean approved = answers.yes("decision");
        settlements.approve(step, approved, answers.text("remark"));
        return Map.of("paymentApproved", approved);
    }
}
