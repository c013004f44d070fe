package org.caiflow.expert;

import org.caiflow.identity.Actor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** When experts cannot come (不便参加评审的时间): they are not drawn for an evaluation that begins then. */
public interface Absences {

    /** Those that are not over, soonest first. */
    List<Absence> of(Actor expert);

    /** From {@code from} (included) to {@code to} (excluded), wall clock in China. Refused when it is over, ends before it begins, or is longer than a year. */
    void add(Actor expert, LocalDateTime from, LocalDateTime to);

    /** Refused (unknown) when it is none of the actor's. */
    void remove(Actor expert, long id);

    record Absence(long id, Instant from, Instant to) {
    }
}
