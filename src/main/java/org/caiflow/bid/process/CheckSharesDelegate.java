package org.caiflow.bid.process;

import org.caiflow.bid.Openings;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对解密份额: whether two authorities have handed in. */
@Component
class CheckSharesDelegate implements JavaDelegate {

    private final Steps steps;
    private final Openings openings;

    CheckSharesDelegate(Steps steps, Openings openings) {
        this.steps = steps;
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("sharesReleased", openings.canOpen(steps.of(execution).tenderId()));
    }
}
