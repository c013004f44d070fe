package org.caiflow.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.caiflow.tender.Tendering;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.Steps;

/** Opens the round for the step's package, or for all that wait. */
@Component
class OpenRoundDelegate implements JavaDelegate {

    private final Tendering tendering;
    private final Steps steps;

    OpenRoundDelegate(Tendering tendering, Steps steps) {
        this.tendering = tendering;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Step step = steps.of(execution);
        execution.setVariable("tenderId", tendering.openRound(step.caseId(), step.packageId()));
    }
}
