package org.caiflow.bench;

import org.caiflow.lot.DrawRules;
import org.caiflow.lot.FrozenPool;
import org.caiflow.lot.HashChain;
import org.caiflow.lot.Picking;
import org.caiflow.lot.PoolEntry;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A draw from 1,000,000 experts, beside a shuffle of the same pool in the same run, turn about. */
public final class DrawBench {

    private static final int EXPERTS = 1_000_000;
    private static final int SEATS = 7;
    private static final int ROUNDS = 9;
    private static final double ASKED_SECONDS = 1;
    private static final double NANOS = 1e9;
    private static final String STRATUM = "A01";

    private final SecureRandom random = new SecureRandom();

    private DrawBench() {
    }

    public static void main(String[] args) {
        boolean fine = new DrawBench().run();
        Machine.print();
        System.exit(fine ? 0 : 1);
    }

    private boolean run() {
        long start = System.nanoTime();
        FrozenPool pool = pool();
        System.out.printf("sorting %,d entries by label: %.2f s%n", EXPERTS, seconds(start));
        start = System.nanoTime();
        pool.root();
        System.out.printf("hash over the pool: %.2f s%n", seconds(start));
        var draws = new ArrayList<Double>();
        var shuffles = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            draws.add(draw(pool));
            shuffles.add(shuffle(pool));
        }
        // the first three warm up
        double draw = Figures.median(draws.subList(3, ROUNDS));
        double shuffle = Figures.median(shuffles.subList(3, ROUNDS));
        System.out.printf("ordering and picking %d of %,d: %.2f s, the first time %.2f s (asked <= %.0f s)%n", SEATS, EXPERTS, draw, draws.get(0),
                ASKED_SECONDS);
        System.out.printf("shuffling the same pool with SecureRandom: %.2f s; draw / shuffle %.2f%n", shuffle, draw / shuffle);
        return draw <= ASKED_SECONDS;
    }

    private FrozenPool pool() {
        return FrozenPool.of(IntStream.range(0, EXPERTS)
                .mapToObj(i -> new PoolEntry(bytes(), List.of(STRATUM), i % 20 == 0 ? "EMPLOYER" : null)).toList());
    }

    private double draw(FrozenPool pool) {
        byte[] code = new HashChain(bytes(), HashChain.LENGTH).code(1);
        byte[] randomness = new byte[96];
        random.nextBytes(randomness);
        long start = System.nanoTime();
        int picked = new Picking(pool, List.of(new DrawRules.Stratum(STRATUM, SEATS)), randomness)
                .round(code, Map.of(STRATUM, SEATS), Set.of()).size();
        double took = seconds(start);
        if (picked != SEATS) {
            throw new IllegalStateException(picked + " picked");
        }
        return took;
    }

    private double shuffle(FrozenPool pool) {
        long start = System.nanoTime();
        var ordered = new ArrayList<>(pool.entries());
        Collections.shuffle(ordered, random);
        if (ordered.stream().filter(entry -> entry.barred() == null).limit(SEATS).count() != SEATS) {
            throw new IllegalStateException();
        }
        return seconds(start);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
