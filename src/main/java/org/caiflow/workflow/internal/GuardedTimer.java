package org.caiflow.workflow.internal;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * A timer that asks the deadline row before it fires. An acquired job no longer looks at its due date; when the deadline has
 * moved meanwhile, the timer is made anew instead of firing (DESIGN §3, Timers).
 */
class GuardedTimer implements JobHandler<TimerJobConfiguration> {

    private final TimerEventJobHandler engine;
    private final DeadlineLock lock;

    GuardedTimer(TimerEventJobHandler engine, DeadlineLock lock) {
        this.engine = engine;
        this.lock = lock;
    }

    @Override
    public String getType() {
        return engine.getType();
    }

    @Override
    public void execute(TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context,
                        String tenantId) {
        if (lock.hasCome(execution)) {
            lock.passed(execution);
            engine.execute(configuration, execution, context, tenantId);
        } else {
            declaration(configuration, execution).createTimerInstance(execution);
        }
    }

    private static TimerDeclarationImpl declaration(TimerJobConfiguration configuration, ExecutionEntity execution) {
        var timer = execution.getProcessDefinition().findActivity(configuration.getTimerElementKey());
        return TimerDeclarationImpl.getDeclarationsForScope(timer.getEventScope()).get(configuration.getTimerElementKey());
    }

    @Override
    public TimerJobConfiguration newConfiguration(String canonicalString) {
        return engine.newConfiguration(canonicalString);
    }

    @Override
    public void onDelete(TimerJobConfiguration configuration, JobEntity job) {
        engine.onDelete(configuration, job);
    }
}
