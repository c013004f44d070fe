package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Awards;
import org.caiflow.evaluation.Awards.Barred;
import org.caiflow.evaluation.Reports;
import org.caiflow.evaluation.Reports.AgainGround;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

@Component
class DecideAwardForm implements TaskForm {

    private final Awards awards;
    private final Reports reports;
    private final CreditWords words;

    DecideAwardForm(Awards awards, Reports reports, CreditWords words) {
        this.awards = awards;
        this.reports = reports;
        this.words = words;
    }

    @Override
    public String form() {
        return "evaluation/decide-award";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var choice = awards.choice(step.packageId());
        var fields = new LinkedHashMap<String, Object>();
        fields.put("ranking", Fields.ranking(reports.ranked(step.packageId())));
        fields.put("decision", choice.left().isEmpty() ? "none" : "award");
        // those on a list stand last: chosen all the same, the refusal names who comes next
        fields.put("candidates", Stream.concat(Fields.candidates(choice.left(), "").stream(), Fields.candidates(choice.barred().stream()
                .map(Barred::candidate).toList(), words.say("evaluation.credit.barred")).stream()).toList());
        if (!choice.barred().isEmpty()) {
            fields.put("barred", words.list(choice.barred().stream()
                    .map(one -> one.candidate().rank() + ". " + one.candidate().supplierName() + "：" + words.of(one.listing())).toList()));
        }
        return fields;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        String decision = answers.text("decision");
        if ("again".equals(decision)) {
            reports.reEvaluate(step.actor(), step.packageId(), answers.has("ground") ? AgainGround.valueOf(answers.text("ground")) : null, answers.text("reason"));
        } else if ("none".equals(decision)) {
            awards.giveUp(step.actor(), step.packageId());
        } else {
            awards.decide(step.actor(), step.packageId(), Fields.id(answers, "candidate"), answers.text("reason"));
        }
        return Map.of("evaluateAgain", "again".equals(decision), "candidateLeft", !"none".equals(decision));
    }
}
