package org.caiflow.plan.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.plan.Planning;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;

@Component
class ChooseAgencyForm implements TaskForm {

    private final Planning planning;
    private final Organisations organisations;

    ChooseAgencyForm(Planning planning, Organisations organisations) {
        this.planning = planning;
        this.organisations = organisations;
    }

    @Override
    public String form() {
        return "plan/choose-agency";
    }

    @Override
    public Map<String, Object> open(Step step) {
        return Map.of("agencies", organisations.ofKind(Party.AGENCY).stream().map(ChooseAgencyForm::option).toList());
    }

    private static Map<String, String> option(Organisation agency) {
        return Map.of("label", agency.name(), "value", Long.toString(agency.id()));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        planning.chooseAgency(step.actor(), step.caseId(), answers.id("agency"), answers.text("reason"));
        return Map.of();
    }
}
