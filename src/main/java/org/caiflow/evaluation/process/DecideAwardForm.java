package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Awards;
import org.caiflow.evaluation.Reports;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

@Component
class DecideAwardForm implements TaskForm {

    private final Awards awards;
    private final Reports reports;

    DecideAwardForm(Awards awards, Reports reports) {
        this.awards = awards;
        this.reports = reports;
    }

    @Override
    public String form() {
        return "evaluation/decide-award";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var ranking = reports.ranked(step.packageId());
        return Map.of("ranking", Fields.ranking(ranking),
                "candidates", ranking.stream().map(row -> Map.of("value", Long.toString(row.bidId()),
                        "label", row.rank() + ". " + row.supplierName())).toList());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        awards.decide(step.actor(), step.packageId(), answers.id("candidate"), answers.text("reason"));
        return Map.of();
    }
}
