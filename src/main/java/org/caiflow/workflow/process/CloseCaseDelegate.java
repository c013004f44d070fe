package org.caiflow.workflow.process;

import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case with the state that the model's input {@code outcome} names. */
@Component
class CloseCaseDelegate implements JavaDelegate {

    private final Cases cases;
    private final Steps steps;

    CloseCaseDelegate(Cases cases, Steps steps) {
        this.cases = cases;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.close(steps.of(execution).caseId(), Case.State.valueOf((String) execution.getVariable("outcome")));
    }
}
