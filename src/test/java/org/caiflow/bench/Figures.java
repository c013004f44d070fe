package org.caiflow.bench;

import java.util.Arrays;
import java.util.List;

/** The few statistics that the benchmarks print. */
final class Figures {

    private static final double NANOS_PER_MILLI = 1e6;

    private Figures() {
    }

    static double median(List<Double> values) {
        return quantile(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
    }

    static double millis(long[] nanos, double quantile) {
        return quantile(Arrays.stream(nanos).asDoubleStream().toArray(), quantile) / NANOS_PER_MILLI;
    }

    /** The mean of the two middle ones where two stand in the middle. */
    private static double quantile(double[] values, double quantile) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = quantile * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = (int) Math.ceil(at);
        return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
    }
}
