package org.caiflow.expert.process;

import org.caiflow.expert.Appraisals;
import org.caiflow.expert.Appraisals.Decision;
import org.caiflow.expert.Appraisals.Objection;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/** 核定年度考核结果，答复异议. */
@Component
class ReviewAppraisalForm implements TaskForm {

    private final Appraisals appraisals;
    private final AppraisalFields fields;

    ReviewAppraisalForm(Appraisals appraisals, AppraisalFields fields) {
        this.appraisals = appraisals;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "expert/review-appraisal";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var appraisal = appraisals.ofCase(step.caseId());
        var data = fields.head(appraisal);
        data.put("results", fields.link(appraisal));
        data.put("objections", appraisals.objections(step.caseId()).stream().map(this::row).toList());
        return data;
    }

    private Map<String, Object> row(Objection objection) {
        var row = new HashMap<String, Object>(Map.of("objectionId", objection.id(), "name", objection.name(), "grade", fields.grade(objection.grade()),
                "words", objection.words()));
        row.put("score", objection.score() == null ? "—" : objection.score().toPlainString());
        return row;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean confirmed = "confirm".equals(answers.text("decision"));
        boolean anyFailed = appraisals.decide(step.actor(), step.caseId(), confirmed, answers.rows("objections").stream().map(row -> new Decision(
                row.id("objectionId"), row.has("decision") ? row.yes("decision") : null, row.number("changed"), row.text("reason"))).toList(),
                answers.text("remark"));
        return Map.of("resultsConfirmed", confirmed, "anyFailed", anyFailed);
    }
}
