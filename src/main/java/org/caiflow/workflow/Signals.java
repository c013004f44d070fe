package org.caiflow.workflow;

/** Tells a model of a case that something has happened meanwhile; the model names it as a message. */
public interface Signals {

    /** @return whether a step of the package waited for it */
    boolean send(long caseId, long packageId, String message);
}
