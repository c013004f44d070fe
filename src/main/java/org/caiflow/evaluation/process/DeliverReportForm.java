package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Offers;
import org.caiflow.evaluation.Offers.Offer;
import org.caiflow.evaluation.Reports;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

@Component
class DeliverReportForm implements TaskForm {

    private final Reports reports;
    private final Offers offers;

    DeliverReportForm(Reports reports, Offers offers) {
        this.reports = reports;
        this.offers = offers;
    }

    @Override
    public String form() {
        return "evaluation/deliver-report";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var ranked = reports.ranked(step.packageId());
        return Map.of("ranking", Fields.ranking(ranked), "offers", ranked.stream().filter(Ranked::candidate)
                .map(row -> Map.<String, Object>of("bidId", row.bidId(), "supplier", row.supplierName())).toList());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        offers.write(step.actor(), step.packageId(), answers.rows("offers").stream().map(row -> new Offer(Fields.id(row, "bidId"), row.text("specification"),
                row.text("quantity"), row.money("unitPrice"), row.files("declaration").stream().findFirst().orElse(null))).toList(),
                answers.money("feeAmount"), answers.text("feeStandard"));
        reports.deliver(step.actor(), step.packageId(), answers.text("remark"));
        return Map.of();
    }
}
