package org.caiflow.contract.process;

import org.caiflow.contract.Contracts;
import org.caiflow.contract.SettlementDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 提交发票. */
@Component
class SubmitInvoiceForm implements TaskForm {

    private final SettlementDesk settlements;
    private final Contracts contracts;

    SubmitInvoiceForm(SettlementDesk settlements, Contracts contracts) {
        this.settlements = settlements;
        this.contracts = contracts;
    }

    @Override
    public String form() {
        return "contract/submit-invoice";
    }

    @Override
    public Map<String, Object> open(Step step) {
        Contracts.Contract contract = contracts.ofPackage(step.packageId()).orElseThrow();
        String amount = contract.amount().yuan().toPlainString();
        return Map.of("contractNo", contract.no(), "contractAmount", amount, "amount", amount);
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        settlements.invoice(step, answers.text("invoiceNo"), answers.date("invoiceDay"), answers.money("amount"),
                answers.files("papers"));
        return Map.of();
    }
}
