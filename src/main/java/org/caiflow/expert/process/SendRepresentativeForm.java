package org.caiflow.expert.process;

import org.caiflow.expert.Committees;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;

@Component
class SendRepresentativeForm implements TaskForm {

    private final Committees committees;

    SendRepresentativeForm(Committees committees) {
        this.committees = committees;
    }

    @Override
    public String form() {
        return "expert/send-representative";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("left", Objects.requireNonNullElse(committees.representativeLeft(step.packageId()), ""),
                "representatives", committees.representatives(step.caseId()).stream()
                        .map(person -> Map.of("value", Long.toString(person.id()), "label", person.name())).toList());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean sends = "send".equals(answers.text("way"));
        if (sends && answers.id("purchaserRepresentative") == null) {
            throw Refused.invalid(Ground.of("expert.representative-unnamed").at("purchaserRepresentative"));
        }
        List<String> letters = answers.files("representativeLetter");
        committees.sendRepresentative(step.actor(), step.packageId(), sends ? answers.id("purchaserRepresentative") : null,
                sends && !letters.isEmpty() ? letters.get(0) : null);
        return Map.of();
    }
}
