package org.caiflow.expert.process;

import org.caiflow.expert.Fees;
import org.caiflow.expert.Sitting;
import org.caiflow.expert.Fees.Account;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 支付劳务报酬, with the accounts of those who get it. */
@Component
class PayFeesForm implements TaskForm {

    private final Fees fees;
    private final FeeFields fields;

    PayFeesForm(Fees fees, FeeFields fields) {
        this.fees = fees;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "expert/pay-fees";
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> open(Step step) {
        var accounts = fees.accounts(step.actor(), Sitting.of(step)).stream().collect(Collectors.toMap(Account::seat, Function.identity()));
        var data = fields.due(step);
        ((List<Map<String, Object>>) data.get("fees")).forEach(row -> {
            var account = accounts.get(row.get("label").toString());
            row.put("bank", Objects.requireNonNullElse(account.bank(), "—"));
            row.put("account", Objects.requireNonNullElse(account.account(), "—"));
            row.remove("reason");
        });
        return data;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        fees.pay(step.actor(), Sitting.of(step), answers.text("voucherNo"), answers.date("paidOn"), answers.money("paidAmount"));
        return Map.of();
    }
}
