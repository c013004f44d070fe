package org.caiflow.lot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who is called in one round: the first of each stratum's order who may be. */
public final class Picking {

    private final FrozenPool pool;
    private final List<DrawRules.Stratum> strata;
    private final byte[] randomness;

    /** @param randomness the nonces one behind the other */
    public Picking(FrozenPool pool, List<DrawRules.Stratum> strata, byte[] randomness) {
        this.pool = pool;
        this.strata = strata;
        this.randomness = randomness;
    }

    /** @param label 32 bytes, hex */
    public record Pick(String label, String stratum) {
    }

    /**
     * @param code    of the round
     * @param missing experts still to be found, by stratum
     * @param called  labels (hex) of everyone called in earlier rounds
     * @return shorter than asked for where a stratum holds no more
     */
    public List<Pick> round(byte[] code, Map<String, Integer> missing, Set<String> called) {
        var picks = new ArrayList<Pick>();
        var taken = new HashSet<>(called);
        for (DrawRules.Stratum stratum : strata) {
            int left = missing.getOrDefault(stratum.code(), 0);
            if (left > 0) {
                List<Pick> found = first(code, stratum.code(), left + taken.size()).filter(pick -> !taken.contains(pick.label())).limit(left).toList();
                found.forEach(pick -> taken.add(pick.label()));
                picks.addAll(found);
            }
        }
        return picks;
    }

    /** Who may be called stands there in the same order as among all. */
    private Stream<Pick> first(byte[] code, String stratum, int count) {
        List<byte[]> labels = pool.entries().stream().filter(entry -> entry.mayBeCalled() && entry.strata().contains(stratum))
                .map(PoolEntry::label).toList();
        return IntStream.of(new Order(code, randomness, Octets.utf8(stratum)).first(labels, count))
                .mapToObj(index -> new Pick(Octets.hex(labels.get(index)), stratum));
    }
}
