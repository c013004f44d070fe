package org.caiflow.workflow;

/**
 * Published in the transaction in which a gate was passed. A listener that throws undoes the step.
 *
 * @param packageId null when the whole case passed it
 */
public record GatePassed(long caseId, Long packageId, String gate) {
}
