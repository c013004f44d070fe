package org.caiflow.workflow;

import java.time.Instant;

/**
 * A running deadline was moved. Told in the transaction that moves it, so that what shows or lists by the day moves with it.
 *
 * @param packageId null when the deadline is the whole case's
 */
public record DeadlineMoved(long caseId, Long packageId, String key, Instant due) {
}
