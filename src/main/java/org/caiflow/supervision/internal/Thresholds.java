package org.caiflow.supervision.internal;

import org.caiflow.rules.Law;
import org.caiflow.rules.Scope;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * From where on something is asked; a city sets its own. The law knows no such numbers.
 *
 * @param peers   fewest packages to be compared with
 * @param rank    percent of the peers, from the odd end
 * @param steps   percent by which the steps between prices may differ and still count as equal
 * @param passage letters of the shortest passage
 */
record Thresholds(int peers, BigDecimal rank, BigDecimal steps, int passage) {

    /** @throws org.caiflow.kernel.Refused naming the first number that is left empty */
    static Thresholds of(Law law, Scope scope, LocalDate day) {
        return new Thresholds(law.require("screen.peers-min", scope, day).value().intValue(), law.require("screen.rank-percent", scope, day).value(),
                law.require("screen.steps-percent", scope, day).value(), law.require("screen.passage-letters", scope, day).value().intValue());
    }
}
