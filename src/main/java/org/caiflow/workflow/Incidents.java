package org.caiflow.workflow;

import org.caiflow.identity.Actor;

import java.util.List;

/** Steps that the engine gave up on (流程异常), for the administrator. */
public interface Incidents {

    List<Incident> open(Actor by);

    /** Tries again now. */
    void retry(Actor by, String jobId);

    /** @param message the cause in one line, without a stack trace and without form content */
    record Incident(String id, String jobId, Long caseId, String caseNo, String processKey, String activityId, long since,
                    String message) {
    }
}
