package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Inquiries;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseQuestionsDelegate implements JavaDelegate {

    private final Steps steps;
    private final Inquiries inquiries;

    CloseQuestionsDelegate(Steps steps, Inquiries inquiries) {
        this.steps = steps;
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inquiries.close(steps.of(execution).packageId());
    }
}
