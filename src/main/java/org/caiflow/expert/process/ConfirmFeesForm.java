package org.caiflow.expert.process;

import org.caiflow.expert.Fees;
import org.caiflow.expert.Sitting;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 确认劳务报酬. */
@Component
class ConfirmFeesForm implements TaskForm {

    private final Fees fees;
    private final FeeFields fields;

    ConfirmFeesForm(Fees fees, FeeFields fields) {
        this.fees = fees;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "expert/confirm-fees";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.due(step);
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean confirmed = answers.yes("decision");
        fees.confirm(step.actor(), Sitting.of(step), confirmed, answers.text("remark"));
        return Map.of("feesConfirmed", confirmed);
    }
}
