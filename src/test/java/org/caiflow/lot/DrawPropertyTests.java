package org.caiflow.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a draw promises, each over 100,000 of them; every draw has a seed of its own, so that one that fails can be run alone. */
class DrawPropertyTests {

    private static final int DRAWS = 100_000;
    private static final long SEED = 20260318;
    private static final int EXPERTS = 20;
    private static final int BARRED = 4;
    private static final int SEATS = 5;
    /** A pool in which little is drawn and much is asked. */
    private static final int FEW = 8;
    private static final int FEW_BARRED = 2;
    /** Orders of so many: two that are alike by chance are not to be expected in 100,000 draws. */
    private static final int ORDERED = 12;
    /** Of chi-square with 15 degrees of freedom: exceeded once in a thousand if the draw is fair. */
    private static final double ONE_IN_A_THOUSAND = 37.70;

    @Test
    void everyoneWhoMaySitIsEquallyLikelyAndNobodyElseIsDrawn() {
        FrozenPool pool = pool(EXPERTS, BARRED);
        var index = new HashMap<String, Integer>();
        pool.entries().forEach(entry -> index.put(Octets.hex(entry.label()), index.size()));
        var drawn = new AtomicLongArray(EXPERTS);
        var first = new AtomicLongArray(EXPERTS);

        everyDraw(random -> {
            var picks = new Picking(pool, strata(SEATS), bytes(random, 96)).round(bytes(random, 32), Map.of("A", SEATS), Set.of());
            picks.forEach(pick -> drawn.incrementAndGet(index.get(pick.label())));
            first.incrementAndGet(index.get(picks.get(0).label()));
            return picks.size() == SEATS && new HashSet<>(picks).size() == SEATS;
        });

        for (int i = 0; i < EXPERTS; i++) {
            assertThat(drawn.get(i) == 0).isEqualTo(!pool.entries().get(i).mayBeCalled());
        }
        assertThat(chiSquare(pool, first, DRAWS)).isLessThan(ONE_IN_A_THOUSAND);
        // five of sixteen without putting back: the sum of squares is smaller by (16-5)/(16-1)
        assertThat(chiSquare(pool, drawn, DRAWS * SEATS) * 15 / 11).isLessThan(ONE_IN_A_THOUSAND);
    }

    private static double chiSquare(FrozenPool pool, AtomicLongArray counted, long all) {
        double expected = (double) all / (EXPERTS - BARRED);
        return IntStream.range(0, EXPERTS).filter(i -> pool.entries().get(i).mayBeCalled())
                .mapToDouble(i -> (counted.get(i) - expected) * (counted.get(i) - expected) / expected).sum();
    }

    @Test
    void addingOrBarringOneMovesNoOther() {
        everyDraw(random -> {
            List<byte[]> labels = labels(random, 6);
            byte[] code = bytes(random, 32);
            byte[] randomness = bytes(random, 96);
            byte[] gone = labels.get(random.nextInt(labels.size()));
            var fewer = new ArrayList<>(labels);
            fewer.remove(gone);

            var all = ordered(labels, code, randomness);
            all.remove(gone);

            return ordered(fewer, code, randomness).equals(all);
        });
    }

    @Test
    void barringOneCallsTheNextAndNobodyElse() {
        FrozenPool pool = pool(FEW, FEW_BARRED);
        int seats = 3;
        everyDraw(random -> {
            byte[] code = bytes(random, 32);
            byte[] randomness = bytes(random, 96);
            var before = new Picking(pool, strata(seats), randomness).round(code, Map.of("A", seats + 1), Set.of());
            String gone = before.get(random.nextInt(seats)).label();
            FrozenPool barred = FrozenPool.of(pool.entries().stream().map(entry -> Octets.hex(entry.label()).equals(gone)
                    ? new PoolEntry(entry.label(), entry.strata(), "EMPLOYER") : entry).toList());

            var after = new Picking(barred, strata(seats), randomness).round(code, Map.of("A", seats), Set.of());

            return after.equals(before.stream().filter(pick -> !pick.label().equals(gone)).toList());
        });
    }

    @Test
    void oneBitChangesTheOrder() {
        List<byte[]> labels = labels(new SplittableRandom(SEED), ORDERED);
        everyDraw(random -> {
            byte[] code = bytes(random, 32);
            byte[] randomness = bytes(random, 96);
            int[] order = new Order(code, randomness).first(labels, labels.size());
            byte[] touched = random.nextBoolean() ? code : randomness;
            touched[random.nextInt(touched.length)] ^= (byte) (1 << random.nextInt(8));

            return !Arrays.equals(new Order(code, randomness).first(labels, labels.size()), order);
        });
    }

    @Test
    void whoWasCalledBeforeIsNotCalledAgain() {
        FrozenPool pool = pool(FEW, FEW_BARRED);
        everyDraw(random -> {
            var chain = new HashChain(bytes(random, 32), 3);
            var picking = new Picking(pool, strata(2), bytes(random, 96));
            var called = new HashSet<String>();
            boolean onlyNewOnes = true;
            for (int round = 1; round <= 3; round++) {
                for (Picking.Pick pick : picking.round(chain.code(round), Map.of("A", 2), called)) {
                    onlyNewOnes &= called.add(pick.label());
                }
            }
            return onlyNewOnes && called.size() == FEW - FEW_BARRED;
        });
    }

    @Test
    void aPromiseThatIsBrokenOnceIsSeen() {
        var draws = new AtomicInteger();

        assertThat(catchThrowable(() -> everyDraw(random -> draws.incrementAndGet() != DRAWS / 2)))
                .isInstanceOf(AssertionError.class);
    }

    private static void everyDraw(Predicate<SplittableRandom> holds) {
        IntStream.range(0, DRAWS).parallel().filter(draw -> !holds.test(new SplittableRandom(SEED + draw))).findAny()
                .ifPresent(draw -> fail("does not hold for draw " + draw));
    }

    private static List<DrawRules.Stratum> strata(int seats) {
        return List.of(new DrawRules.Stratum("A", seats));
    }

    private static List<byte[]> ordered(List<byte[]> labels, byte[] code, byte[] randomness) {
        return new ArrayList<>(IntStream.of(new Order(code, randomness).first(labels, labels.size())).mapToObj(labels::get).toList());
    }

    private static List<byte[]> labels(SplittableRandom random, int count) {
        return IntStream.range(0, count).mapToObj(one -> bytes(random, 32)).toList();
    }

    private static FrozenPool pool(int experts, int barred) {
        List<byte[]> labels = labels(new SplittableRandom(SEED), experts);
        return FrozenPool.of(IntStream.range(0, experts).mapToObj(i ->
                new PoolEntry(labels.get(i), List.of("A"), i < barred ? "EMPLOYER" : null)).toList());
    }

    private static byte[] bytes(SplittableRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
