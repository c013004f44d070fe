package org.caiflow.contract.process;

import org.caiflow.contract.SettlementDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 申请支付. */
@Component
class RequestPaymentForm implements TaskForm {

    private final SettlementDesk settlements;
    private final PaymentFields fields;

    RequestPaymentForm(SettlementDesk settlements, PaymentFields fields) {
        this.settlements = settlements;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "contract/request-payment";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.of(step);
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        settlements.request(step, answers.money("amount"), new SettlementDesk.Payee(answers.text("payee"), answers.text("bank"),
                answers.text("account")));
        return Map.of();
    }
}
