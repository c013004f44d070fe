package org.caiflow.seal;

import java.time.DateTimeException;
import java.time.Instant;

/** Times as texts that come from outside: one that is none is neither before nor after another. */
final class Times {

    private Times() {
    }

    /** Whether both are times, and the first is not after the second. */
    static boolean inOrder(String first, String second) {
        try {
            return !Instant.parse(first).isAfter(Instant.parse(second));
        } catch (DateTimeException | NullPointerException none) {
            return false;
        }
    }
}
