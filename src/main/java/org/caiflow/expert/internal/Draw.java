package org.caiflow.expert.internal;

/** Names of what a draw chooses among and gives. */
final class Draw {

    private Draw() {
    }

    record Candidate(long expertId, long personId) {
    }

    /** @param lotId freeze, with round and label from which the seat is called; all null for the self-selected */
    record Pick(String specialty, Candidate candidate, Long lotId, Integer round, String label) {

        long personId() {
            return candidate.personId();
        }
    }
}
