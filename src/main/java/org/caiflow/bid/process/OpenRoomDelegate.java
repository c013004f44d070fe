package org.caiflow.bid.process;

import org.caiflow.bid.Openings;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开放开标大厅: the box is closed, the time to release begins. */
@Component
class OpenRoomDelegate implements JavaDelegate {

    private final Steps steps;
    private final Openings openings;

    OpenRoomDelegate(Steps steps, Openings openings) {
        this.steps = steps;
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openings.openRoom(steps.of(execution).tenderId());
    }
}
