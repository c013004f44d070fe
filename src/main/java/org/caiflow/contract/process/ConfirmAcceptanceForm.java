package org.caiflow.contract.process;

import org.caiflow.contract.AcceptanceDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 确认验收结果. */
@Component
class ConfirmAcceptanceForm implements TaskForm {

    private final AcceptanceDesk acceptances;
    private final AcceptanceFields fields;

    ConfirmAcceptanceForm(AcceptanceDesk acceptances, AcceptanceFields fields) {
        this.acceptances = acceptances;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "contract/confirm-acceptance";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.toConfirm(acceptances.delivery(step));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean confirmed = answers.yes("decision");
        acceptances.confirm(step, confirmed, answers.text("remark"));
        return Map.of("acceptanceConfirmed", confirmed);
    }
}
