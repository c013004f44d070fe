package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Inquiries;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskBiddersDelegate implements JavaDelegate {

    private final Steps steps;
    private final Inquiries inquiries;

    AskBiddersDelegate(Steps steps, Inquiries inquiries) {
        this.steps = steps;
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("questionsAsked", inquiries.send(steps.of(execution).packageId()));
    }
}
