package org.caiflow.supervision.internal;

import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.caiflow.kernel.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Arithmetic of a field of prices. */
final class Prices {

    private static final int FEW = 3;

    private final List<Bidder> ascending;
    private final double[] yuan;

    Prices(List<Bidder> bidders) {
        ascending = bidders.stream().sorted(Comparator.comparing(Bidder::price)).toList();
        yuan = ascending.stream().mapToDouble(bidder -> bidder.price().fen() / 100.0).toArray();
    }

    List<Bidder> ascending() {
        return ascending;
    }

    /** Standard deviation by mean; empty for fewer than three. */
    OptionalDouble spread() {
        if (yuan.length < FEW) {
            return OptionalDouble.empty();
        }
        var statistics = DoubleStatistics.builder(Statistic.MEAN, Statistic.STANDARD_DEVIATION).build(yuan);
        return OptionalDouble.of(statistics.getAsDouble(Statistic.STANDARD_DEVIATION) / statistics.getAsDouble(Statistic.MEAN));
    }

    /** How far the most unequal step is from the mean one; empty for fewer than three, or when two prices are equal. */
    OptionalDouble steps() {
        return evenness(yuan);
    }

    /** The same of their logarithms: prices that grow by one factor. */
    OptionalDouble factors() {
        return evenness(Arrays.stream(yuan).map(Math::log).toArray());
    }

    private static OptionalDouble evenness(double[] values) {
        if (values.length < FEW) {
            return OptionalDouble.empty();
        }
        double mean = (values[values.length - 1] - values[0]) / (values.length - 1);
        double[] gaps = IntStream.range(1, values.length).mapToDouble(i -> values[i] - values[i - 1]).toArray();
        boolean equal = Arrays.stream(gaps).anyMatch(gap -> gap <= 0);
        return equal ? OptionalDouble.empty() : OptionalDouble.of(Arrays.stream(gaps).map(gap -> Math.abs(gap - mean) / mean).max().orElseThrow());
    }

    /** To the next lower price; null for the lowest. */
    Money step(Bidder bidder) {
        int place = ascending.indexOf(bidder);
        return place == 0 ? null : bidder.price().minus(ascending.get(place - 1).price());
    }

    static String share(Money price, Money ceiling) {
        return new BigDecimal(price.fen()).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(ceiling.fen()), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString() + "%";
    }
}
