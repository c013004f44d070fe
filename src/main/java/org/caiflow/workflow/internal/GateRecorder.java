package org.caiflow.workflow.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.workflow.GatePassed;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A gate is passed when the activity that carries it has ended, in the same transaction. */
@Component
class GateRecorder {

    private final TraceMapper mapper;
    private final Steps steps;
    private final PlatformClock clock;
    private final ApplicationEventPublisher events;

    GateRecorder(TraceMapper mapper, Steps steps, PlatformClock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    void ended(DelegateExecution execution) {
        String gate = Model.property(Model.element(execution), "gate");
        if (gate == null || execution.isCanceled()) {
            return;
        }
        Step step = steps.of(execution);
        mapper.insertGate(step.caseId(), step.packageId() == null ? 0 : step.packageId(), gate, clock.now().toEpochMilli(),
                step.activityId(), step.processInstanceId());
        events.publishEvent(new GatePassed(step.caseId(), step.packageId(), gate));
    }
}
