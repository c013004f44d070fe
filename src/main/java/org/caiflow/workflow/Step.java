package org.caiflow.workflow;

import org.caiflow.identity.Actor;

/**
 * Where the engine stands when it asks a module something. Free of engine types.
 *
 * @param packageId null outside the part of a model that runs per package
 * @param tenderId  id of the running tender round; null before one is opened
 * @param seat      committee seat; null unless the step runs per seat
 * @param item      element of the innermost multi-instance, such as a bid id; null outside
 * @param actor     the person who completes a task; null for the platform
 * @param reason    why the step is done, where the model states it ({@code reason} input); null otherwise
 */
public record Step(long caseId, Long packageId, Long tenderId, String seat, String item, String activityId,
                   String processInstanceId, String taskId, Actor actor, String reason) {

    /** Name for the journal: the person, the seat, or null for the platform. */
    public String who() {
        return seat != null ? seat : actor == null ? null : actor.name();
    }
}
