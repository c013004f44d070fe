package org.caiflow.evaluation.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caiflow.evaluation.Inquiries;
import org.caiflow.evaluation.Inquiries.Inquiry;
import org.caiflow.evaluation.Inquiries.Judgement;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

@Component
class JudgeAnswersForm implements TaskForm {

    private final Inquiries inquiries;

    JudgeAnswersForm(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public String form() {
        return "evaluation/judge-answers";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("inquiries", inquiries.open(step.actor(), step.seat(), step.packageId()).stream().map(JudgeAnswersForm::row).toList());
    }

    private static Map<String, Object> row(Inquiry inquiry) {
        var row = new LinkedHashMap<String, Object>();
        row.put("inquiryId", inquiry.id());
        row.put("supplier", inquiry.supplier());
        row.put("question", inquiry.question());
        row.put("answer", inquiry.answer() == null ? "" : inquiry.answer());
        return row;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        inquiries.judge(step.actor(), step.seat(), step.packageId(), answers.rows("inquiries").stream()
                .map(row -> new Judgement(Fields.id(row, "inquiryId"), row.yes("accepted"), row.text("reason"))).toList());
        return Map.of();
    }
}
