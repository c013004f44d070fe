package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Meetings;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SettleMeetingDelegate implements JavaDelegate {

    private final Steps steps;
    private final Meetings meetings;

    SettleMeetingDelegate(Steps steps, Meetings meetings) {
        this.steps = steps;
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("committeeIntact", meetings.settle(steps.of(execution).packageId()));
    }
}
