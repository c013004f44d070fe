package org.caiflow.workflow.internal;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** The engine's settings that DESIGN §3 asks for, in one place. */
@Component
class EngineConfiguration extends AbstractCamundaConfiguration {

    private final BpmnParseListener listeners;
    private final DeadlineLock lock;
    private final String node;
    private final boolean startJobs;

    EngineConfiguration(ModelListeners listeners, DeadlineLock lock, @Value("${caiflow.node:node-1}") String node,
                        @Value("${caiflow.jobs.start:true}") boolean startJobs) {
        this.listeners = listeners;
        this.lock = lock;
        this.node = node;
        this.startJobs = startJobs;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        var parseListeners = new ArrayList<BpmnParseListener>();
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            parseListeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        parseListeners.add(listeners);
        configuration.setCustomPreBPMNParseListeners(parseListeners);
        configuration.setCustomJobHandlers(List.of(
                new GuardedTimer(new TimerCatchIntermediateEventJobHandler(), lock),
                new GuardedTimer(new TimerExecuteNestedActivityJobHandler(), lock)));
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setDefaultNumberOfRetries(3);
        configuration.setAuthorizationEnabled(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJobExecutorActivate(startJobs);
    }

    /** A stable name, so that a node finds its own stale locks again after a crash ({@link Startup}). */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getJobExecutor().setLockOwner(node);
    }
}
