package org.caiflow.supervision.process;

import org.caiflow.supervision.Screening;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 比对投标文件 */
@Component
class ScreenBidsDelegate implements JavaDelegate {

    private final Steps steps;
    private final Screening screening;

    ScreenBidsDelegate(Steps steps, Screening screening) {
        this.steps = steps;
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long packageId = steps.of(execution).packageId();
        steps.during(() -> screening.screen(packageId));
    }
}
