package org.caiflow.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** For delegates: reads the ids of the running step. */
public interface Steps {

    Step of(DelegateExecution execution);
}
