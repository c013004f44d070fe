package org.caiflow.expert.process;

import org.caiflow.expert.Appraisals;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class GatherFactsDelegate implements JavaDelegate {

    private final Steps steps;
    private final Appraisals appraisals;

    GatherFactsDelegate(Steps steps, Appraisals appraisals) {
        this.steps = steps;
        this.appraisals = appraisals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = steps.of(execution).caseId();
        steps.during(() -> appraisals.gather(caseId));
    }
}
