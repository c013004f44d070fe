package org.caiflow.workflow;

import org.caiflow.identity.Actor;

import java.time.Instant;

/** Moves the platform's clock forward (demo and tests): from due instant to due instant, doing all work at each; never a jump. */
public interface ClockWalk {

    /** Refused when the clock is not movable, the instant lies in the past, or the actor is no administrator. */
    void forwardTo(Actor by, Instant target);

    /** Waits until the engine has done everything that is due now. Refused as {@link #forwardTo}. */
    void settle(Actor by);

    /** Does all jobs that are due now, without moving the clock. For tests that drive the engine by hand. */
    void drain();
}
