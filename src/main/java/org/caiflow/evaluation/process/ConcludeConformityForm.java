package org.caiflow.evaluation.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Inquiries;
import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.Reviews.Correction;
import org.caiflow.evaluation.Reviews.Finding;
import org.caiflow.evaluation.Reviews.Question;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

@Component
class ConcludeConformityForm implements TaskForm {

    private final Reviews reviews;
    private final Inquiries inquiries;

    ConcludeConformityForm(Reviews reviews, Inquiries inquiries) {
        this.reviews = reviews;
        this.inquiries = inquiries;
    }

    @Override
    public String form() {
        return "evaluation/conclude-conformity";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("bids", reviews.conforming(step.packageId()).stream().map(bid -> row(step, bid)).toList());
    }

    private Map<String, Object> row(Step step, OpenedBid bid) {
        var row = new LinkedHashMap<String, Object>();
        row.put("bidId", bid.id());
        row.put("supplier", bid.supplierName() + dissent(step, bid));
        row.put("price", bid.price().yuan().toPlainString());
        row.put("smallOrMicro", bid.smallOrMicro());
        row.put("consortium", false);
        row.put("domestic", bid.domestic());
        row.put("green", false);
        row.put("lowPrice", false);
        var proposed = inquiries.proposed(step.packageId(), bid.id());
        if (!proposed.isEmpty()) {
            row.put("question", String.join("\n", proposed));
        }
        return row;
    }

    private String dissent(Step step, OpenedBid bid) {
        long against = reviews.votes(step.packageId()).stream().filter(vote -> vote.verdict().bidId() == bid.id() && !vote.verdict().passed()).count();
        return against == 0 ? "" : "（" + against + "票不通过）";
    }

    private static Finding finding(Answers row) {
        boolean asks = row.has("question") || row.has("correction") || row.has("corrected") || row.yes("lowPrice");
        return new Finding(Fields.id(row, "bidId"), row.text("brand"), row.yes("smallOrMicro"), row.yes("consortium"), row.yes("domestic"),
                row.yes("green"), asks ? new Question(row.text("question"), row.has("correction") ? Correction.valueOf(row.text("correction")) : null, row.money("corrected"), row.yes("lowPrice")) : null);
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        reviews.find(step.actor(), step.seat(), step.packageId(), answers.rows("bids").stream().map(ConcludeConformityForm::finding).toList(),
                answers.integer("minutes"));
        return Map.of();
    }
}
