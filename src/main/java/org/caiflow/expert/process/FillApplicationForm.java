package org.caiflow.expert.process;

import org.caiflow.expert.Registrations;
import org.caiflow.expert.Registrations.Version;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

@Component
class FillApplicationForm implements TaskForm {

    private final Registrations registrations;
    private final ApplicationFields fields;

    FillApplicationForm(Registrations registrations, ApplicationFields fields) {
        this.registrations = registrations;
        this.fields = fields;
    }

    @Override
    public String form() {
        return "expert/fill-application";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var data = new HashMap<String, Object>(fields.choices());
        registrations.basis(step.caseId(), step.actor().personId()).ifPresent(version -> data.putAll(before(version)));
        return data;
    }

    private Map<String, Object> before(Version version) {
        var data = new HashMap<>(fields.of(version.application()));
        if (version.state().equals("RETURNED")) {
            data.put("grounds", version.remark());
        }
        return data;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        boolean submitted = "submit".equals(answers.text("decision"));
        if (submitted) {
            registrations.submit(step.actor(), step.caseId(), ApplicationFields.read(answers), answers.text("account"));
        } else {
            registrations.withdraw(step.actor(), step.caseId());
        }
        return Map.of("applicationSubmitted", submitted);
    }
}
