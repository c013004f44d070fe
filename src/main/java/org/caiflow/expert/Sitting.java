package org.caiflow.expert;

import org.caiflow.workflow.Step;

/**
 * The committee of a package in one round: what is settled after a round that failed goes on while the next one is under way.
 *
 * @param tenderId null for the package's present round
 */
public record Sitting(long packageId, Long tenderId) {

    public static Sitting of(Step step) {
        return new Sitting(step.packageId(), step.tenderId());
    }
}
