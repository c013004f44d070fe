package org.caiflow.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.caiflow.notice.Notices;
import org.caiflow.workflow.Steps;
import org.springframework.stereotype.Component;

/** Sends the mails that wait; a dead mail server is the engine's to try again. */
@Component
class DeliverDelegate implements JavaDelegate {

    private final Notices notices;
    private final Steps steps;

    DeliverDelegate(Notices notices, Steps steps) {
        this.notices = notices;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.deliver(steps.of(execution).caseId());
    }
}
