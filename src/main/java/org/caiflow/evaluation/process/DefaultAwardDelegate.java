package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Awards;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DefaultAwardDelegate implements JavaDelegate {

    private final Steps steps;
    private final Awards awards;

    DefaultAwardDelegate(Steps steps, Awards awards) {
        this.steps = steps;
        this.awards = awards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("candidateLeft", awards.byDefault(steps.of(execution).packageId()));
    }
}
