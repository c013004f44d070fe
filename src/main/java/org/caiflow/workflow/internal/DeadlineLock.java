package org.caiflow.workflow.internal;

import org.caiflow.calendar.PlatformClock;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.Instant;

/** Locks the deadline row behind a timer and says whether it has really come. */
@Component
class DeadlineLock {

    private final ObjectProvider<DeadlinesOnRows> deadlines;
    private final PlatformClock clock;

    DeadlineLock(ObjectProvider<DeadlinesOnRows> deadlines, PlatformClock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    boolean hasCome(ExecutionEntity execution) {
        Instant due = deadlines.getObject().lockDueOf(execution);
        return due == null || !clock.now().isBefore(due);
    }

    void passed(ExecutionEntity execution) {
        deadlines.getObject().passed(execution);
    }
}
