package org.caiflow.workflow.process;

import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case whose packages have all ended; its file can be taken away from now on (政府采购法第四十二条). */
@Component
class ArchiveCaseDelegate implements JavaDelegate {

    private final Cases cases;
    private final Steps steps;

    ArchiveCaseDelegate(Cases cases, Steps steps) {
        this.cases = cases;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.close(steps.of(execution).caseId(), Case.State.CLOSED);
    }
}
