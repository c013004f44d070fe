package org.caiflow.calendar;

import java.time.Instant;

/**
 * Moves the platform's clock forward, in demonstrations and tests only ({@code caiflow.clock.movable=true}).
 * It sets the time and nothing else: whoever moves it walks from due instant to due instant and lets the engine catch up.
 */
public interface MovableClock {

    boolean isMovable();

    /**
     * Publishes {@link ClockMoved} synchronously once the new time is stored. Safe to call from several threads.
     *
     * @throws org.caiflow.kernel.Refused when the clock may not be moved, or the instant lies before now
     */
    void forwardTo(Instant to);
}
