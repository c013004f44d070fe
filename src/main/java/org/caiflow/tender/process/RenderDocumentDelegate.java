package org.caiflow.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.caiflow.tender.Tendering;
import org.caiflow.workflow.Steps;

/** Makes the tender document that the purchaser has confirmed. */
@Component
class RenderDocumentDelegate implements JavaDelegate {

    private final Tendering tendering;
    private final Steps steps;

    RenderDocumentDelegate(Tendering tendering, Steps steps) {
        this.tendering = tendering;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tendering.render(steps.of(execution).tenderId());
    }
}
