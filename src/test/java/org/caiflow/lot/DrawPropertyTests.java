package org.caiflow.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a draw promises, over 100,000 of them. */
class DrawPropertyTests {

    private static final int DRAWS = 100_000;
    private static final int EXPERTS = 20;
    private static final int BARRED = 4;
    private static final int SEATS = 5;
    /** Of chi-square with 15 degrees of freedom: exceeded once in a thousand if the draw is fair. */
    private static final double ONE_IN_A_THOUSAND = 37.70;

    private final Random random = new Random(20260318);
    private final List<DrawRules.Stratum> strata = List.of(new DrawRules.Stratum("A", SEATS));

    @Test
    void everyoneWhoMaySitIsEquallyLikelyAndNobodyElseIsDrawn() {
        FrozenPool pool = pool(EXPERTS);
        var labels = pool.entries().stream().map(entry -> Octets.hex(entry.label())).toList();
        var drawn = new long[EXPERTS];
        var first = new long[EXPERTS];
        for (int i = 0; i < DRAWS; i++) {
            var picks = new Picking(pool, strata, bytes(96)).round(bytes(32), Map.of("A", SEATS), Set.of());
            assertThat(picks).hasSize(SEATS);
            picks.forEach(pick -> drawn[labels.indexOf(pick.label())]++);
            first[labels.indexOf(picks.get(0).label())]++;
        }

        for (int i = 0; i < EXPERTS; i++) {
            assertThat(drawn[i] == 0).isEqualTo(!pool.entries().get(i).mayBeCalled());
        }
        assertThat(chiSquare(pool, first, DRAWS)).isLessThan(ONE_IN_A_THOUSAND);
        // five of sixteen without putting back: the sum of squares is smaller by (16-5)/(16-1)
        assertThat(chiSquare(pool, drawn, DRAWS * SEATS) * 15 / 11).isLessThan(ONE_IN_A_THOUSAND);
    }

    private static double chiSquare(FrozenPool pool, long[] counted, long all) {
        double expected = (double) all / (EXPERTS - BARRED);
        return IntStream.range(0, EXPERTS).filter(i -> pool.entries().get(i).mayBeCalled())
                .mapToDouble(i -> (counted[i] - expected) * (counted[i] - expected) / expected).sum();
    }

    @Test
    void addingOrBarringOneMovesNoOther() {
        for (int i = 0; i < DRAWS; i++) {
            List<byte[]> labels = IntStream.range(0, 6).mapToObj(one -> bytes(32)).toList();
            byte[] code = bytes(32);
            byte[] randomness = bytes(96);
            int gone = random.nextInt(labels.size());
            var fewer = new ArrayList<>(labels);
            fewer.remove(gone);

            var all = labels(labels, new Order(code, randomness).first(labels, labels.size()));
            all.remove(labels.get(gone));

            assertThat(labels(fewer, new Order(code, randomness).first(fewer, fewer.size()))).isEqualTo(all);
        }
    }

    @Test
    void barringOneCallsTheNextAndNobodyElse() {
        FrozenPool pool = pool(EXPERTS);
        for (int i = 0; i < DRAWS / 10; i++) {
            byte[] code = bytes(32);
            byte[] randomness = bytes(96);
            var before = new Picking(pool, strata, randomness).round(code, Map.of("A", SEATS + 1), Set.of());
            String gone = before.get(random.nextInt(SEATS)).label();
            FrozenPool barred = FrozenPool.of(pool.entries().stream().map(entry -> Octets.hex(entry.label()).equals(gone)
                    ? new PoolEntry(entry.label(), entry.strata(), "EMPLOYER") : entry).toList());

            assertThat(new Picking(barred, strata, randomness).round(code, Map.of("A", SEATS), Set.of()))
                    .isEqualTo(before.stream().filter(pick -> !pick.label().equals(gone)).toList());
        }
    }

    @Test
    void oneBitChangesTheOrder() {
        List<byte[]> labels = IntStream.range(0, 40).mapToObj(one -> bytes(32)).toList();
        for (int i = 0; i < DRAWS / 10; i++) {
            byte[] code = bytes(32);
            byte[] randomness = bytes(96);
            int[] order = new Order(code, randomness).first(labels, labels.size());
            (random.nextBoolean() ? code : randomness)[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));

            assertThat(new Order(code, randomness).first(labels, labels.size())).isNotEqualTo(order);
        }
    }

    @Test
    void whoWasCalledBeforeIsNotCalledAgain() {
        FrozenPool pool = pool(EXPERTS);
        for (int i = 0; i < DRAWS / 10; i++) {
            var chain = new HashChain(bytes(32), 4);
            var picking = new Picking(pool, strata, bytes(96));
            var called = new java.util.HashSet<String>();
            for (int round = 1; round <= 4; round++) {
                picking.round(chain.code(round), Map.of("A", SEATS), called).forEach(pick -> assertThat(called.add(pick.label())).isTrue());
            }
            assertThat(called).hasSize(EXPERTS - BARRED);
        }
    }

    private static List<byte[]> labels(List<byte[]> of, int[] order) {
        return new ArrayList<>(IntStream.of(order).mapToObj(of::get).toList());
    }

    private FrozenPool pool(int experts) {
        return FrozenPool.of(IntStream.range(0, experts).mapToObj(i ->
                new PoolEntry(bytes(32), List.of("A"), i < BARRED ? "EMPLOYER" : null)).toList());
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
