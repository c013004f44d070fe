package org.caiflow.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** For delegates: reads the ids of the running step. */
public interface Steps {

    Step of(DelegateExecution execution);

    /** For work that may take minutes: meanwhile nobody else is given the same step. */
    void during(Runnable work);
}
