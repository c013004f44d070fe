package org.caiflow.expert.process;

import org.caiflow.expert.Shortages;
import org.caiflow.expert.Shortages.Recommended;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Map;

@Component
class VetRecommendedForm implements TaskForm {

    private final Shortages shortages;

    VetRecommendedForm(Shortages shortages) {
        this.shortages = shortages;
    }

    @Override
    public String form() {
        return "expert/vet-recommended";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var shortage = shortages.of(step.packageId());
        return Map.of("shortage", shortage.words(), "recommended", shortage.recommended().stream().map(VetRecommendedForm::row).toList());
    }

    private static Map<String, String> row(Recommended one) {
        return Map.of("name", one.name(), "employer", one.employer(), "title", one.title(), "mobile", one.mobile());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean vetted = "pass".equals(answers.text("decision"));
        if (vetted) {
            shortages.vetted(step.actor(), step.packageId());
        } else {
            shortages.sendBack(step.actor(), step.packageId(), answers.text("remark"));
        }
        return Map.of("vetted", vetted);
    }
}
