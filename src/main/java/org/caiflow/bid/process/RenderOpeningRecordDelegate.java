package org.caiflow.bid.process;

import org.caiflow.bid.Openings;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制作开标记录. */
@Component
class RenderOpeningRecordDelegate implements JavaDelegate {

    private final Steps steps;
    private final Openings openings;

    RenderOpeningRecordDelegate(Steps steps, Openings openings) {
        this.steps = steps;
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openings.render(steps.of(execution).tenderId());
    }
}
