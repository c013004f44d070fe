package org.caiflow.contract.process;

import org.caiflow.contract.AcceptanceDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 申请验收. */
@Component
class RequestAcceptanceForm implements TaskForm {

    private final AcceptanceDesk acceptances;
    private final AcceptanceFields fields;

    RequestAcceptanceForm(AcceptanceDesk acceptances, AcceptanceFields fields) {
        this.acceptances = acceptances;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "contract/request-acceptance";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.requested(acceptances.delivery(step));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        acceptances.request(step, answers.date("deliveredOn"), answers.text("description"), answers.files("papers"));
        return Map.of();
    }
}
