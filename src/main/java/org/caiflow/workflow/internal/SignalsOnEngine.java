package org.caiflow.workflow.internal;

import org.caiflow.workflow.Signals;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SignalsOnEngine implements Signals {

    private final RuntimeService engine;

    SignalsOnEngine(RuntimeService engine) {
        this.engine = engine;
    }

    @Override
    public boolean send(long caseId, long packageId, String message) {
        var waiting = engine.createExecutionQuery().messageEventSubscriptionName(message).processInstanceBusinessKey(String.valueOf(caseId)).list()
                .stream().filter(execution -> String.valueOf(packageId).equals(String.valueOf(engine.getVariable(execution.getId(), "packageId")))).toList();
        waiting.forEach(execution -> engine.messageEventReceived(message, execution.getId()));
        return !waiting.isEmpty();
    }
}
