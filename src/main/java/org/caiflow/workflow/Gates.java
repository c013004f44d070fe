package org.caiflow.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Steps that the law demands (法定关口): passed when the activity that carries the property {@code gate} ends. */
public interface Gates {

    /** @throws org.caiflow.kernel.Refused naming every gate that has not been passed */
    void require(long caseId, Long packageId, String... gates);

    Optional<Instant> passedAt(long caseId, Long packageId, String gate);

    List<Passed> ofCase(long caseId);

    record Passed(Long packageId, String gate, Instant at, String activityId) {
    }
}
