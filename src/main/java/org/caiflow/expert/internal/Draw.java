package org.caiflow.expert.internal;

/** Names of what a draw chooses among and gives. */
final class Draw {

    private Draw() {
    }

    record Candidate(long expertId, long personId) {

        /** @param pair both ids with a space between them */
        static Candidate read(String pair) {
            int space = pair.indexOf(' ');
            return new Candidate(Long.parseLong(pair, 0, space, 10), Long.parseLong(pair, space + 1, pair.length(), 10));
        }
    }

    /** @param lotId freeze, with round and label from which the seat is called; all null for the self-selected */
    record Pick(String specialty, Candidate candidate, Long lotId, Integer round, String label) {

        long personId() {
            return candidate.personId();
        }
    }
}
