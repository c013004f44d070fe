package org.caiflow.expert.process;

import org.caiflow.expert.Ratings;
import org.caiflow.expert.Ratings.Grade;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 评审专家评价采购人和代理机构. */
@Component
class RatePartiesForm implements TaskForm {

    private final Ratings ratings;

    RatePartiesForm(Ratings ratings) {
        this.ratings = ratings;
    }

    @Override
    public String form() {
        return "expert/rate-parties";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        ratings.rateParties(step.actor(), step.seat(),
                new Grade(null, answers.integer("agencyGrade"), answers.text("agencyComment")),
                new Grade(null, answers.integer("purchaserGrade"), answers.text("purchaserComment")));
        return Map.of();
    }
}
