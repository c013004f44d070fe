package org.caiflow.evaluation.process;

import org.caiflow.evaluation.CreditReviews;
import org.caiflow.evaluation.Reviews;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

@Component
class ReviewQualificationForm implements TaskForm {

    private final Reviews reviews;
    private final CreditReviews credit;
    private final CreditWords words;
    private final Cases cases;

    ReviewQualificationForm(Reviews reviews, CreditReviews credit, CreditWords words, Cases cases) {
        this.reviews = reviews;
        this.credit = credit;
        this.words = words;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "evaluation/review-qualification";
    }

    @Override
    public Map<String, Object> open(Step step) {
        String page = "/projects/" + cases.get(step.caseId()).no() + "/credit/" + step.packageId();
        return Map.of("creditPage", "[" + words.say("evaluation.credit.page") + "](" + page + ")",
                "bids", credit.standing(step.packageId()).stream().map(standing -> Map.<String, Object>of("bidId", standing.bidId(),
                        "supplier", standing.supplier(), "credit", words.of(standing))).toList());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        reviews.qualify(step.actor(), step.packageId(), Fields.verdicts(answers));
        return Map.of();
    }
}
