package org.caiflow.supervision.internal;

import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Scope;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From where on something is asked; a city sets its own. The law knows no such numbers.
 *
 * @param peers   fewest packages to be compared with
 * @param rank    percent of the peers, from the odd end
 * @param steps   percent by which the steps between prices may differ and still count as equal
 * @param passage letters of the shortest passage
 */
record Thresholds(int peers, BigDecimal rank, BigDecimal steps, int passage) {

    private static final String PEERS = "screen.peers-min";
    private static final String RANK = "screen.rank-percent";
    private static final String STEPS = "screen.steps-percent";
    private static final String PASSAGE = "screen.passage-letters";

    /** Empty when a city has left a number empty. */
    static Optional<Thresholds> of(Law law, Scope scope, LocalDate day) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        Stream.of(PEERS, RANK, STEPS, PASSAGE)
                .forEach(key -> law.find(key, scope, day).map(Parameter::value).ifPresent(value -> numbers.put(key, value)));
        return numbers.size() < 4 ? Optional.empty() : Optional.of(new Thresholds(numbers.get(PEERS).intValue(), numbers.get(RANK), numbers.get(STEPS),
                numbers.get(PASSAGE).intValue()));
    }
}
