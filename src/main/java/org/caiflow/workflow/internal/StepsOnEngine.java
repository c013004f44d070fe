package org.caiflow.workflow.internal;

import org.caiflow.identity.Actor;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reads the ids among the process variables. */
@Component
class StepsOnEngine implements Steps {

    private final JobHold hold;

    StepsOnEngine(JobHold hold) {
        this.hold = hold;
    }

    @Override
    public Step of(DelegateExecution execution) {
        return of(execution, null, null);
    }

    @Override
    public void during(Runnable work) {
        hold.during(work);
    }

    Step of(DelegateExecution execution, String taskId, Actor actor) {
        return new Step(number(execution, "caseId"), number(execution, "packageId"), number(execution, "tenderId"),
                text(execution, "seat"), text(execution, "item"), execution.getCurrentActivityId(),
                execution.getProcessInstanceId(), taskId, actor, text(execution, "reason"));
    }

    private static Long number(DelegateExecution execution, String name) {
        String value = text(execution, name);
        return value == null ? null : Long.valueOf(value);
    }

    private static String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null ? null : value.toString();
    }
}
