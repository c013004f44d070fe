package org.caiflow.contract.process;

import org.caiflow.contract.AcceptanceDesk;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 组织验收. */
@Component
class InspectDeliveryForm implements TaskForm {

    private final AcceptanceDesk acceptances;
    private final AcceptanceFields fields;

    InspectDeliveryForm(AcceptanceDesk acceptances, AcceptanceFields fields) {
        this.acceptances = acceptances;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "contract/inspect-delivery";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.inspected(acceptances.delivery(step));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean accepted = "accept".equals(answers.text("decision"));
        acceptances.inspect(step, answers.rows("items").stream().map(InspectDeliveryForm::item).toList(), accepted,
                answers.text("remark"));
        return Map.of("deliveryAccepted", accepted);
    }

    private static AcceptanceDesk.Item item(Answers row) {
        return new AcceptanceDesk.Item(row.text("item"), row.yes("passed"), row.text("remark"));
    }
}
