package org.caiflow.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Accumulated time by kind of step. What the driver itself does lies outside and is not counted. */
final class Spent {

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    <T> T on(String step, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.merge(step, System.nanoTime() - start, Long::sum);
        }
    }

    void on(String step, Runnable work) {
        on(step, () -> {
            work.run();
            return null;
        });
    }

    long total() {
        return nanos.values().stream().mapToLong(Long::longValue).sum();
    }

    void add(Spent other) {
        other.nanos.forEach((step, time) -> nanos.merge(step, time, Long::sum));
    }

    void print(String title, int procurements) {
        System.out.println();
        System.out.println(title + ", ms per procurement");
        nanos.forEach((step, time) -> System.out.printf("  %-34s %8.1f  %3.0f %%%n", step, time / 1e6 / procurements,
                100.0 * time / total()));
    }
}
