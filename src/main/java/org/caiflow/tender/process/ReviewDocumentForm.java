package org.caiflow.tender.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.caiflow.tender.Tendering;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;

@Component
class ReviewDocumentForm implements TaskForm {

    private final Tenders tenders;
    private final Tendering tendering;
    private final DocumentFields fields;

    ReviewDocumentForm(Tenders tenders, Tendering tendering, DocumentFields fields) {
        this.tenders = tenders;
        this.tendering = tendering;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "tender/review-document";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return fields.of(tenders.document(step.tenderId()));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean passed = answers.yes("decision");
        tendering.review(step.actor(), step.tenderId(), passed, answers.text("remark"));
        return Map.of("documentReviewed", passed);
    }
}
