package org.caiflow.workflow.internal;

import org.caiflow.calendar.PlatformClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes down every sequence flow that a token takes, which the engine's own history leaves out. */
@Component
class FlowRecorder {

    private final TraceMapper mapper;
    private final PlatformClock clock;

    FlowRecorder(TraceMapper mapper, PlatformClock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    void taken(DelegateExecution execution) {
        mapper.insertFlow(Long.parseLong(execution.getProcessBusinessKey()), processKey(execution), execution.getProcessInstanceId(),
                execution.getId(), execution.getCurrentTransitionId(), clock.now().toEpochMilli());
    }

    /** The key without a query: the id of the process element in the model. */
    static String processKey(DelegateExecution execution) {
        return execution.getProcessDefinitionId().split(":")[0];
    }
}
