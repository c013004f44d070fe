package org.caiflow.calendar;

import java.time.Instant;

/** The platform's clock was moved forward. @param now what the clock shows from here on */
public record ClockMoved(Instant now) {
}
