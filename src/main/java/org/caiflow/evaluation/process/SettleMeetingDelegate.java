package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Meetings;
import org.caiflow.expert.Committees;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SettleMeetingDelegate implements JavaDelegate {

    private final Steps steps;
    private final Meetings meetings;
    private final Committees committees;

    SettleMeetingDelegate(Steps steps, Meetings meetings, Committees committees) {
        this.steps = steps;
        this.meetings = meetings;
        this.committees = committees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long packageId = steps.of(execution).packageId();
        execution.setVariable("committeeIntact", meetings.settle(packageId));
        execution.setVariable("representativeMissing", committees.representativeMissing(packageId));
    }
}
