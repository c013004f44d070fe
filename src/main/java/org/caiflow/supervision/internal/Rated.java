package org.caiflow.supervision.internal;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Rate.Peers;

import java.util.List;
import java.util.Locale;

/** Places a number among those of the local peer group. With too few peers it says so. */
final class Rated {

    private static final double ERROR = 0.05;

    private final Peers peers;
    private final Past past;
    private final Thresholds thresholds;

    Rated(Peers peers, Past past, Thresholds thresholds) {
        this.peers = peers;
        this.past = past;
        this.thresholds = thresholds;
    }

    Rate rate(Measure measure, double value) {
        List<Double> others = past.values(peers, measure);
        if (others.size() < thresholds.peers()) {
            return new Rate("too-few", List.of(String.valueOf(others.size()), String.valueOf(thresholds.peers())), peers);
        }
        int alike = alike(others, measure, value);
        // Clopper and Pearson: never narrower than it says, however few there are
        var interval = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(others.size(), alike, ERROR);
        return new Rate("peers", List.of(String.valueOf(others.size()), String.valueOf(alike), percent((double) alike / others.size()),
                percent(interval.getLowerBound()), percent(interval.getUpperBound()), String.valueOf(alike + 1)), peers);
    }

    /** Whether there are peers enough, and few of them as odd as this. */
    boolean isRare(Measure measure, double value) {
        List<Double> others = past.values(peers, measure);
        return others.size() >= thresholds.peers() && alike(others, measure, value) * 100.0 / others.size() <= thresholds.rank().doubleValue();
    }

    private static int alike(List<Double> others, Measure measure, double value) {
        return (int) others.stream().filter(other -> measure.asOdd(other, value)).count();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }
}
