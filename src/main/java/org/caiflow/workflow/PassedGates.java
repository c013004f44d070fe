package org.caiflow.workflow;

import org.caiflow.workflow.Gates.Passed;

import java.time.Instant;
import java.util.List;

/** Gates over all cases, for what is counted by the year. */
public interface PassedGates {

    /** Of packages, in order; one statement. @param until exclusive */
    List<Passed> ofPackages(Instant until, String... gates);
}
