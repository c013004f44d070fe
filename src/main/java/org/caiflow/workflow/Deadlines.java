package org.caiflow.workflow;

import java.time.Instant;
import java.util.List;

/** Deadlines as rows (期限): the engine's timers only point at them. */
public interface Deadlines {

    /** Sets a deadline that a person fixed within the law, such as the bid deadline. Replaces the one with the same key. */
    void fix(long caseId, Long packageId, String key, Instant due, String ruleKey);

    /** Counts a term by its rule from an instant, with no timer behind it; one with the same key begins anew. Waits for the calendar where the year is unknown. */
    void start(long caseId, Long packageId, String key, Instant start, String ruleKey);

    /** Moves it under lock; its timer follows. Refused when it has passed. */
    void move(long caseId, Long packageId, String key, Instant due, String reason);

    View get(long caseId, Long packageId, String key);

    /** Locks the row and asks it: whether something that arrives now is in time. */
    boolean inTime(long caseId, Long packageId, String key);

    /**
     * As {@link #inTime(long, Long, String)} for an instant that the caller keeps, so that what is asked is what is stored. False also
     * once the deadline has been declared over, however early the instant.
     */
    boolean inTime(long caseId, Long packageId, String key, Instant at);

    List<View> ofCase(long caseId);

    /** The next instant after now at which something falls due; null when nothing does. For the demo's clock. */
    Instant next();

    /**
     * @param due     null while awaiting the calendar or when the rule's value is left empty
     * @param counted days counted, as {@code 2026-03-02}
     * @param packageId null when it is the whole case's
     */
    record View(String key, String ruleKey, String article, Instant start, Instant due, Instant warn, State state,
                Tasks.Light light, List<String> counted, Long packageId) {
    }

    enum State { RUNNING, AWAITING_CALENDAR, FROZEN, MET, MISSED, NONE }
}
