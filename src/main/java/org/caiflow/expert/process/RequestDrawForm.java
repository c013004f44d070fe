package org.caiflow.expert.process;

import org.caiflow.expert.Committees;
import org.caiflow.expert.Committees.Request;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

@Component
class RequestDrawForm implements TaskForm {

    private final Committees committees;
    private final ApplicationFields fields;

    RequestDrawForm(Committees committees, ApplicationFields fields) {
        this.committees = committees;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "expert/request-draw";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("specialtyTree", fields.specialties(),
                "representatives", committees.representatives(step.caseId()).stream()
                        .map(person -> option(Long.toString(person.id()), person.name())).toList());
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        List<String> letters = answers.files("representativeLetter");
        committees.request(step.actor(), new Request(step.caseId(), step.packageId(), step.tenderId(),
                answers.choices("specialties").stream().distinct().toList(), answers.yes("complex"), answers.dateTime("evaluationAt"),
                answers.text("place"), answers.text("elsewhere"), answers.id("purchaserRepresentative"), letters.isEmpty() ? null : letters.get(0)));
        return Map.of();
    }
}
