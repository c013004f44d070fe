package org.caiflow.supervision.internal;

import org.caiflow.supervision.Questions.State;
import org.caiflow.supervision.Suspicion;

class QuestionRow {

    Long id;
    long runId;
    long caseId;
    long packageId;
    String region;
    Suspicion kind;
    /** Place in {@link Suspicion.Weight}. */
    int weight;
    String evidence;
    String rate;
    State state;
    long openedAt;
    int revision;
}
