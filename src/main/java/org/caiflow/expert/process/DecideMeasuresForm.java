package org.caiflow.expert.process;

import org.caiflow.expert.Appraisals;
import org.caiflow.expert.Appraisals.Measure;
import org.caiflow.expert.Appraisals.Result;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.stream.Collectors;

/** 处理考核不合格的专家: each by the supervision's own decision; a ban is entered with the pool entry, to which the form leads. */
@Component
class DecideMeasuresForm implements TaskForm {

    private final Appraisals appraisals;
    private final AppraisalFields fields;

    DecideMeasuresForm(Appraisals appraisals, AppraisalFields fields) {
        this.appraisals = appraisals;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "expert/decide-measures";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var failed = appraisals.failed(step.caseId());
        var data = fields.head(appraisals.ofCase(step.caseId()));
        data.put("links", failed.stream().map(DecideMeasuresForm::link).collect(Collectors.joining("\n")));
        data.put("failed", failed.stream().map(DecideMeasuresForm::row).toList());
        return data;
    }

    /** Names are text of people: what markdown would read as marks is taken as it stands. */
    private static String link(Result result) {
        return "- [" + result.name().replaceAll("([\\\\\\[\\]()*_`<>])", "\\\\$1") + "](/supervision/experts/" + result.expertId() + ")";
    }

    private static Map<String, Object> row(Result result) {
        return Map.of("expertId", result.expertId(), "name", result.name(), "employer", result.employer(), "score", result.score().toPlainString());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        appraisals.measures(step.actor(), step.caseId(), answers.rows("failed").stream()
                .map(row -> new Measure(row.id("expertId"), row.text("measure"))).toList());
        return Map.of();
    }
}
