package org.caiflow.expert.process;

import org.caiflow.expert.Fees;
import org.caiflow.expert.Sitting;
import org.caiflow.expert.Fees.Due;
import org.caiflow.expert.Fees.Fee;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Money;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fees as fields of the forms. */
@Component
class FeeFields {

    private final Fees fees;
    private final Cases cases;
    private final Organisations organisations;

    FeeFields(Fees fees, Cases cases, Organisations organisations) {
        this.fees = fees;
        this.cases = cases;
        this.organisations = organisations;
    }

    String payer(Step step) {
        return organisations.get(cases.party(step.caseId(), step.packageId(), fees.payer(step.caseId())).orElseThrow()).name();
    }

    /** Those that are to be paid, with the sum. */
    Map<String, Object> due(Step step) {
        List<Fee> due = fees.fees(Sitting.of(step)).stream().filter(fee -> fee.due() == Due.YES).toList();
        var data = new HashMap<String, Object>();
        data.put("payer", payer(step));
        data.put("total", yuan(new Money(due.stream().mapToLong(fee -> fee.amount().fen()).sum())));
        data.put("fees", due.stream().map(FeeFields::row).toList());
        return data;
    }

    static Map<String, Object> row(Fee fee) {
        var row = new HashMap<String, Object>();
        row.put("label", fee.seat());
        row.put("name", fee.name());
        row.put("amount", fee.amount() == null ? null : yuan(fee.amount()));
        row.put("tax", fee.tax() == null ? null : yuan(fee.tax()));
        row.put("reason", fee.reason());
        return row;
    }

    static String yuan(Money money) {
        return money.yuan().toPlainString();
    }
}
