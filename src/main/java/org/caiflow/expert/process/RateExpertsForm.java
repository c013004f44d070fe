package org.caiflow.expert.process;

import org.caiflow.expert.Ratings;
import org.caiflow.expert.Sitting;
import org.caiflow.expert.Ratings.Grade;
import org.caiflow.identity.Party;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

/** 采购人、代理机构评价评审专家. */
@Component
class RateExpertsForm implements TaskForm {

    private final Ratings ratings;

    RateExpertsForm(Ratings ratings) {
        this.ratings = ratings;
    }

    @Override
    public String form() {
        return "expert/rate-experts";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("experts", ratings.seats(Sitting.of(step)).stream().map(seat -> Map.of("label", seat.label())).toList());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        var side = "agency".equals(step.item()) ? Party.AGENCY : Party.PURCHASER;
        ratings.rateExperts(step.actor(), Sitting.of(step), side, answers.rows("experts").stream()
                .map(row -> new Grade(row.text("label"), row.integer("grade"), row.text("comment"))).toList());
        return Map.of();
    }
}
