package org.caiflow.evaluation.process;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Scoring;
import org.caiflow.evaluation.Scoring.Points;
import org.caiflow.tender.Tenders.Criterion;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row per bid and criterion; the scoring page shows them as a sheet and posts the same rows. */
@Component
class ScoreForm implements TaskForm {

    private final Scoring scoring;

    ScoreForm(Scoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public String form() {
        return "evaluation/score";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var sheet = scoring.sheet(step.actor(), step.seat(), step.packageId());
        var typed = scoring.draft(step.actor(), step.seat(), step.packageId()).typed();
        List<Map<String, Object>> rows = new ArrayList<>();
        sheet.bids().forEach(bid -> sheet.criteria().forEach(criterion ->
                rows.add(row(bid, criterion, typed.get(bid.id() + "-" + criterion.no())))));
        return Map.of("scores", rows);
    }

    private static Map<String, Object> row(OpenedBid bid, Criterion criterion, String typed) {
        var row = new LinkedHashMap<String, Object>();
        row.put("bidId", bid.id());
        row.put("supplier", bid.supplierName());
        row.put("criterionNo", criterion.no());
        row.put("criterion", criterion.name());
        row.put("max", criterion.max().toPlainString());
        row.put("points", typed == null ? "" : typed);
        return row;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        scoring.submit(step.actor(), step.seat(), step.packageId(), answers.rows("scores").stream()
                .map(row -> new Points(Fields.id(row, "bidId"), (int) Fields.id(row, "criterionNo"), row.number("points"),
                        row.text("remark")))
                .toList());
        return Map.of();
    }
}
