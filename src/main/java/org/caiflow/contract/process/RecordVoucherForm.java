package org.caiflow.contract.process;

import org.caiflow.contract.SettlementDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 登记支付凭证. */
@Component
class RecordVoucherForm implements TaskForm {

    private final SettlementDesk settlements;
    private final PaymentFields fields;

    RecordVoucherForm(SettlementDesk settlements, PaymentFields fields) {
        this.settlements = settlements;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "contract/record-voucher";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.of(step);
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        settlements.recordVoucher(step, answers.text("voucherNo"), answers.date("paidOn"), answers.money("paidAmount"));
        return Map.of();
    }
}
