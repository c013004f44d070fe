package org.caiflow.workflow;

import org.caiflow.identity.Actor;

import java.util.List;

/**
 * What runs on a model of its own and is no step of a procurement: a registration, a challenge, the settlement of experts. A matter has
 * its own number; what runs beside a case is joined to it by the business key, and no stop of the case stops it.
 */
public interface Matters {

    /** Opens a matter about the actor itself and starts its model. Only the actor and the region's supervision see it; it is in no list of projects. */
    Case open(Actor owner, New matter);

    /** The owner's matters of a model, newest first. */
    List<Case> of(long owner, String model);

    boolean isMatter(long caseId);

    /** Starts a root instance beside a case. @param packageId null for the whole case; @param tenderId the round it is about; null for none */
    void startBeside(String model, long caseId, Long packageId, Long tenderId);

    /**
     * @param model        process id; its tasks for the owner name {@code ${owner}} as assignee
     * @param mark         what its numbers begin with, such as {@code ZJ}
     * @param organisation to which the owner belongs
     */
    record New(String model, String mark, String name, String region, long organisation) {
    }
}
