package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Scoring;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CompareSheetsDelegate implements JavaDelegate {

    private final Steps steps;
    private final Scoring scoring;

    CompareSheetsDelegate(Steps steps, Scoring scoring) {
        this.steps = steps;
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("objectiveAgrees", scoring.differences(steps.of(execution).packageId()).isEmpty());
    }
}
