package org.caiflow.expert.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whom to call: the lot orders the pool of each stratum, the first who may sit are taken. Among those who may sit each is
 * equally likely, and nobody is taken twice.
 */
final class Draw {

    private final Lot lot;

    Draw(Lot lot) {
        this.lot = lot;
    }

    /** May answer fewer than asked: then a stratum holds no more who may sit. */
    List<Pick> pick(List<Missing> strata, Predicate<Candidate> maySit) {
        var picks = new ArrayList<Pick>();
        var taken = new HashSet<Long>();
        // the scarcest stratum first: someone with two specialties must not be spent where others could sit
        strata.stream().sorted(Comparator.comparingInt(Missing::spare)).forEach(stratum ->
                lot.order(stratum.pool()).stream()
                        .filter(candidate -> !taken.contains(candidate.expertId()))
                        .filter(maySit)
                        .limit(stratum.count())
                        .forEach(candidate -> {
                            taken.add(candidate.expertId());
                            picks.add(new Pick(stratum.specialty(), candidate));
                        }));
        return picks;
    }

    /** @param pool in a stable order */
    record Missing(String specialty, int count, List<Candidate> pool) {

        private int spare() {
            return pool.size() - count;
        }
    }

    record Candidate(long expertId, long personId) {
    }

    record Pick(String specialty, Candidate candidate) {
    }
}
