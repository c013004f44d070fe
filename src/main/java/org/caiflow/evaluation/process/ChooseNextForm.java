package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Awards;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/** 决定下一候选人或重新采购. */
@Component
class ChooseNextForm implements TaskForm {

    private final Awards awards;
    private final CreditWords words;

    ChooseNextForm(Awards awards, CreditWords words) {
        this.awards = awards;
        this.words = words;
    }

    @Override
    public String form() {
        return "evaluation/choose-next";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var choice = awards.choice(step.packageId());
        var fields = new LinkedHashMap<String, Object>();
        fields.put("former", words.list(awards.former(step.packageId()).stream().map(one -> one.supplierName() + "：" + one.reason()).toList()));
        fields.put("ranking", Fields.ranking(choice.left()));
        if (!choice.barred().isEmpty()) {
            fields.put("barred", words.list(choice.barred().stream().map(one -> one.candidate().supplierName() + "：" + words.of(one.listing())).toList()));
        }
        return fields;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean next = "next".equals(answers.text("decision"));
        if (next) {
            awards.next(step.actor(), step.packageId(), answers.text("reason"));
        } else {
            awards.startAgain(step.actor(), step.packageId(), answers.text("reason"));
        }
        return Map.of("nextCandidate", next);
    }
}
