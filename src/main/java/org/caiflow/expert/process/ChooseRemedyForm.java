package org.caiflow.expert.process;

import org.caiflow.expert.Shortages;
import org.caiflow.expert.Shortages.Recommended;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

@Component
class ChooseRemedyForm implements TaskForm {

    private final Shortages shortages;

    ChooseRemedyForm(Shortages shortages) {
        this.shortages = shortages;
    }

    @Override
    public String form() {
        return "expert/choose-remedy";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var shortage = shortages.of(step.packageId());
        return Map.of("shortage", shortage.words(), "pool", shortage.experts().stream()
                .map(one -> Map.of("value", Long.toString(one.expertId()), "label", one.words())).toList());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean selects = "select".equals(answers.text("way"));
        if (selects) {
            List<String> consent = answers.files("consent");
            shortages.select(step.actor(), step.packageId(), answers.choices("experts").stream().map(Long::valueOf).toList(),
                    answers.text("reason"), consent.isEmpty() ? null : consent.get(0));
        } else {
            shortages.recommend(step.actor(), step.packageId(), answers.rows("recommended").stream().map(row ->
                    new Recommended(row.text("name"), row.text("employer"), row.text("title"), row.text("mobile"))).toList());
        }
        return Map.of("selfSelected", selects);
    }
}
