package org.caiflow.evaluation.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.caiflow.evaluation.Scoring;
import org.caiflow.evaluation.Scoring.Difference;
import org.caiflow.evaluation.Scoring.Points;
import org.caiflow.expert.Experts;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

@Component
class AlignScoresForm implements TaskForm {

    private final Scoring scoring;
    private final Experts experts;

    AlignScoresForm(Scoring scoring, Experts experts) {
        this.scoring = scoring;
        this.experts = experts;
    }

    @Override
    public String form() {
        return "evaluation/align-scores";
    }

    @Override
    public Map<String, Object> open(Step step) {
        String label = experts.seat(step.seat()).orElseThrow().label();
        return Map.of("scores", scoring.differences(step.packageId()).stream().map(difference -> row(difference, label)).toList());
    }

    private static Map<String, Object> row(Difference difference, String label) {
        var row = new LinkedHashMap<String, Object>();
        row.put("bidId", difference.bidId());
        row.put("supplier", difference.supplier());
        row.put("criterionNo", difference.criterion().no());
        row.put("criterion", difference.criterion().name());
        row.put("standard", difference.criterion().standard());
        row.put("given", difference.points().entrySet().stream().map(one -> one.getKey() + "：" + one.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("；")));
        row.put("points", difference.points().get(label).stripTrailingZeros().toPlainString());
        return row;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        scoring.align(step.actor(), step.seat(), step.packageId(), answers.rows("scores").stream()
                .map(row -> new Points(Fields.id(row, "bidId"), (int) Fields.id(row, "criterionNo"), row.number("points"), null)).toList(), answers.text("reason"));
        return Map.of();
    }
}
