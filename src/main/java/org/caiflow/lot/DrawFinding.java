package org.caiflow.lot;

/** One line of the report on a draw. */
record DrawFinding(Check check, boolean holds, String detail) {

    /** What is looked at; its words stand under {@code check.NAME}. */
    enum Check {
        READABLE, ANNOUNCED, POOL_SORTED, PARTIES, COMMITMENT, COMMITTED_AFTER_FREEZE, HALVES, REVEALED_AFTER_ALL, CHAIN, CHAIN_LENGTH,
        ROUND_TIMES, CALLED, NOBODY_BARRED, NOBODY_TWICE, ANSWERED, COMPLETE, SEATED, NAMES, NAMES_DIFFER, EARLIER
    }
}
