package org.caiflow.evaluation.process;

import java.util.Map;
import org.caiflow.evaluation.Awards;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Reports;
import org.caiflow.evaluation.Reports.AgainGround;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

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
        return Map.of("ranking", Fields.ranking(ranking), "decision", "award",
                "candidates", ranking.stream().filter(Ranked::candidate).map(row -> Map.of("value", Long.toString(row.bidId()),
                        "label", row.rank() + ". " + row.supplierName())).toList());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean again = "again".equals(answers.text("decision"));
        if (again) {
            reports.reEvaluate(step.actor(), step.packageId(), answers.has("ground") ? AgainGround.valueOf(answers.text("ground")) : null, answers.text("reason"));
        } else {
            awards.decide(step.actor(), step.packageId(), Fields.id(answers, "candidate"), answers.text("reason"));
        }
        return Map.of("evaluateAgain", again);
    }
}
