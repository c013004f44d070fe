package org.caiflow.expert.process;

import org.caiflow.expert.Committees;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DrawExpertsDelegate implements JavaDelegate {

    private final Steps steps;
    private final Committees committees;

    DrawExpertsDelegate(Steps steps, Committees committees) {
        this.steps = steps;
        this.committees = committees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("expertsDrawn", committees.draw(steps.of(execution).packageId()));
    }
}
