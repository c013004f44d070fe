package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reports;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

@Component
class SignReportForm implements TaskForm {

    private final Reports reports;

    SignReportForm(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String form() {
        return "evaluation/sign-report";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("ranking", Fields.ranking(reports.ranked(step.packageId())));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        reports.sign(step.actor(), step.seat(), step.packageId(), "agree".equals(answers.text("decision")),
                answers.text("dissent"));
        return Map.of();
    }
}
