package org.caiflow.evaluation.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caiflow.evaluation.Inquiries;
import org.caiflow.evaluation.Inquiries.Answer;
import org.caiflow.evaluation.Inquiries.Inquiry;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

@Component
class AnswerInquiryForm implements TaskForm {

    private final Inquiries inquiries;

    AnswerInquiryForm(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public String form() {
        return "evaluation/answer-inquiry";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("inquiries", inquiries.mine(step.actor(), step.packageId()).stream().map(AnswerInquiryForm::row).toList());
    }

    private static Map<String, Object> row(Inquiry inquiry) {
        var row = new LinkedHashMap<String, Object>();
        row.put("inquiryId", inquiry.id());
        row.put("kind", inquiry.kind().name());
        row.put("question", inquiry.question());
        if (inquiry.corrected() != null) {
            row.put("stated", inquiry.stated().yuan().toPlainString());
            row.put("corrected", inquiry.corrected().yuan().toPlainString());
        }
        return row;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        inquiries.answer(step.actor(), step.packageId(), answers.rows("inquiries").stream().map(row -> new Answer(Fields.id(row, "inquiryId"),
                row.has("confirmed") ? (Boolean) row.yes("confirmed") : null, row.text("answer"), row.files("papers"))).toList());
        return Map.of();
    }
}
