package org.caiflow.expert.internal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.caiflow.expert.internal.Draw.Candidate;
import org.caiflow.expert.internal.Draw.Missing;
import org.caiflow.expert.internal.Draw.Pick;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class DrawTest {

    @Property(seed = "2026", tries = 300)
    void neverTakesSomeoneBarredOrTwice(@ForAll("pools") List<Candidate> audio, @ForAll("pools") List<Candidate> security,
                                        @ForAll Set<@IntRange(min = 1, max = 40) Integer> barred,
                                        @ForAll @IntRange(max = 7) int needed, @ForAll long luck) {
        var draw = new Draw(new Shuffled(new Random(luck)));

        var picks = draw.pick(List.of(new Missing("A02", needed, audio), new Missing("A03", needed, security)),
                candidate -> !barred.contains((int) candidate.personId()));

        assertThat(picks).extracting(pick -> pick.candidate().expertId()).doesNotHaveDuplicates();
        assertThat(picks).noneMatch(pick -> barred.contains((int) pick.candidate().personId()));
        assertThat(picks.stream().filter(pick -> pick.specialty().equals("A02"))).hasSizeLessThanOrEqualTo(needed);
        assertThat(picks).allMatch(pick -> (pick.specialty().equals("A02") ? audio : security).contains(pick.candidate()));
    }

    @Property(seed = "2026", tries = 300)
    void takesAsManyAsThereAreInOneStratum(@ForAll("pools") List<Candidate> pool, @ForAll @IntRange(max = 50) int needed,
                                           @ForAll long luck) {
        var picks = new Draw(new Shuffled(new Random(luck))).pick(List.of(new Missing("A", needed, pool)), candidate -> true);

        assertThat(picks).hasSize(Math.min(needed, pool.size()));
    }

    @Provide
    Arbitrary<List<Candidate>> pools() {
        return Arbitraries.longs().between(1, 40).set().ofMaxSize(30)
                .map(ids -> ids.stream().sorted().map(id -> new Candidate(id, id)).toList());
    }

    /** 20,000 draws of 3 among 10: each expected 6,000 times, five standard deviations are 324. */
    @Test
    void givesEveryoneTheSameChance() {
        var draw = new Draw(new Shuffled(new Random(2026)));
        Map<Long, Integer> drawn = new HashMap<>();

        for (int i = 0; i < 20_000; i++) {
            draw.pick(List.of(new Missing("A", 3, candidates(1, 10))), candidate -> true)
                    .forEach(pick -> drawn.merge(pick.candidate().expertId(), 1, Integer::sum));
        }

        assertThat(drawn).hasSize(10);
        assertThat(drawn.values()).allSatisfy(times -> assertThat(times).isBetween(6_000 - 324, 6_000 + 324));
    }

    @Test
    void servesTheScarcestStratumFirst() {
        var onlyOne = List.of(new Candidate(1, 1));

        var picks = new Draw(new Shuffled(new Random(1))).pick(
                List.of(new Missing("A", 2, candidates(1, 3)), new Missing("A02", 1, onlyOne)), candidate -> true);

        assertThat(picks).hasSize(3).contains(new Pick("A02", onlyOne.get(0)));
    }

    @Test
    void spreadsSeatsOverSpecialtiesTheFirstFirst() {
        assertThat(Strata.spread(List.of("A", "B", "C"), 5)).containsExactly(
                Map.entry("A", 2), Map.entry("B", 2), Map.entry("C", 1));
    }

    private static List<Candidate> candidates(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(id -> new Candidate(id, id)).toList();
    }

    private record Shuffled(Random luck) implements Lot {
        @Override
        public <T> List<T> order(List<T> candidates) {
            var ordered = new ArrayList<>(candidates);
            Collections.shuffle(ordered, luck);
            return ordered;
        }
    }
}
