package org.caiflow.expert.process;

import org.caiflow.expert.Registrations;
import org.caiflow.expert.Registrations.Validity;
import org.caiflow.identity.People;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

@Component
class ReviewApplicationForm implements TaskForm {

    private final Registrations registrations;
    private final ApplicationFields fields;
    private final People people;

    ReviewApplicationForm(Registrations registrations, ApplicationFields fields, People people) {
        this.registrations = registrations;
        this.fields = fields;
        this.people = people;
    }

    @Override
    public String form() {
        return "expert/review-application";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var version = registrations.submitted(step.caseId());
        var data = new HashMap<>(fields.of(version.application()));
        data.putAll(fields.choices());
        data.put("name", people.get(version.personId()).name());
        data.put("specialtyNames", fields.names(version.application().specialties()));
        data.put("validity", registrations.validity(version.application()).map(ReviewApplicationForm::span).orElse("—"));
        return data;
    }

    private static String span(Validity validity) {
        return validity.from() + " — " + validity.to();
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean approved = "approve".equals(answers.text("decision"));
        registrations.decide(step.actor(), step.caseId(), approved, answers.text("remark"));
        return Map.of("applicationApproved", approved);
    }
}
