package org.caiflow.expert.process;

import org.caiflow.expert.Registrations;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EnterPoolDelegate implements JavaDelegate {

    private final Steps steps;
    private final Registrations registrations;

    EnterPoolDelegate(Steps steps, Registrations registrations) {
        this.steps = steps;
        this.registrations = registrations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registrations.enter(steps.of(execution).caseId());
    }
}
