package org.caiflow.expert.process;

import org.caiflow.expert.Fees;
import org.caiflow.expert.Sitting;
import org.caiflow.expert.Fees.Due;
import org.caiflow.expert.Fees.Fee;
import org.caiflow.expert.Fees.Proposal;
import org.caiflow.identity.Party;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** 提出劳务报酬方案. */
@Component
class ProposeFeesForm implements TaskForm {

    private final Fees fees;
    private final FeeFields fields;

    ProposeFeesForm(Fees fees, FeeFields fields) {
        this.fees = fees;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "expert/propose-fees";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var standard = fees.standard(step.caseId()).map(FeeFields::yuan).orElse(null);
        List<Fee> all = fees.fees(Sitting.of(step));
        var data = new HashMap<String, Object>();
        data.put("payer", fields.payer(step));
        data.put("standard", standard);
        data.put("fees", all.stream().map(fee -> row(fee, standard)).toList());
        all.stream().filter(fee -> "RETURNED".equals(fee.state())).findFirst().ifPresent(fee -> data.put("grounds", fee.remark()));
        return data;
    }

    private static Map<String, Object> row(Fee fee, String standard) {
        var row = FeeFields.row(fee);
        row.put("due", (fee.due() == null ? Due.YES : fee.due()).name().toLowerCase(Locale.ROOT));
        if (fee.amount() == null && fee.due() == null) {
            row.put("amount", standard);
        }
        return row;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean anyone = fees.propose(step.actor(), Sitting.of(step), answers.rows("fees").stream().map(ProposeFeesForm::proposal).toList());
        return Map.of("feePayer", !anyone ? "nobody" : fees.payer(step.caseId()) == Party.AGENCY ? "agency" : "purchaser");
    }

    private static Proposal proposal(Answers row) {
        return new Proposal(row.text("label"), row.has("due") ? Due.valueOf(row.text("due").toUpperCase(Locale.ROOT)) : null,
                row.money("amount"), row.money("tax"), row.text("reason"));
    }
}
