package org.caiflow.seal;

import java.util.function.Function;

/**
 * One line of the report on an opening.
 *
 * @param bid    from 1; 0 for the opening as a whole
 * @param detail in the words of the reader
 */
record Finding(int bid, Check check, boolean holds, Function<Words, String> detail) {

    /** What is looked at; its words stand under {@code check.NAME}. */
    enum Check {
        BUNDLE, PLATFORM_KEY, AUTHORITIES, TIMES, ORDER, ONCE, LOT, COUNT, HELD_RECEIPT,
        RECEIPT, SIGNATURE, SIGNER, LISTED, IN_TIME, DEADLINE, ENVELOPE_HASH, CONTEXT, FORM_HASH, LOCKS,
        HALF, SHARES, TWO_AUTHORITIES, HOLDERS, RELEASE_TIME, OPENS, FILES, PRICE, CLOSED, UNREADABLE, BACKUP, WITHHELD
    }

    static Finding of(int bid, Check check, boolean holds, Object detail) {
        return new Finding(bid, check, holds, words -> String.valueOf(detail));
    }
}
