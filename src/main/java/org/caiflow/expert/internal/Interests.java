package org.caiflow.expert.internal;

import org.caiflow.expert.internal.Draw.Candidate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who may not sit on a committee, and why (回避, 政府采购法实施条例第九条; 财库〔2016〕198号第十六条). Holds the barred only, not the pool. */
final class Interests {

    private final Map<Long, Bar> experts = new HashMap<>();
    private final Map<Long, Bar> people = new HashMap<>();

    void barExpert(long expertId, Bar bar) {
        experts.merge(expertId, bar, Interests::first);
    }

    void barPerson(long personId, Bar bar) {
        people.merge(personId, bar, Interests::first);
    }

    /** The code of the reason, such as {@code kin}; empty for who may sit. */
    Optional<String> against(Candidate candidate) {
        var expert = experts.get(candidate.expertId());
        var person = people.get(candidate.personId());
        return Optional.ofNullable(expert == null ? person : person == null ? expert : first(expert, person)).map(Bar::code);
    }

    private static Bar first(Bar one, Bar other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
