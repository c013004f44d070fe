package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.internal.Draw.Candidate;
import org.caiflow.identity.Organisations;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The pool as it stands for a committee: who is listed, who may not sit and why, whether they are enough. */
@Component
class Drawing {

    private static final String CALLED_BEFORE = "called-before";

    private final ExpertMapper experts;
    private final CommitteeMapper committees;
    private final SeatHolders holders;
    private final Cases cases;
    private final Organisations organisations;
    private final CommitteeInterests interests;

    Drawing(ExpertMapper experts, CommitteeMapper committees, SeatHolders holders, Cases cases, Organisations organisations,
            CommitteeInterests interests) {
        this.experts = experts;
        this.committees = committees;
        this.holders = holders;
        this.cases = cases;
        this.organisations = organisations;
        this.interests = interests;
    }

    /** Everyone listed under one of the specialties. */
    List<Listed> listed(CommitteeRow committee, Collection<String> specialties) {
        var regions = organisations.lineOf(cases.get(committee.caseId).region());
        var day = LocalDate.ofInstant(committee.evaluation(), PlatformClock.ZONE);
        var found = new LinkedHashMap<Candidate, List<String>>();
        for (String specialty : specialties) {
            experts.candidates(regions, specialty, day)
                    .forEach(candidate -> found.computeIfAbsent(candidate, one -> new ArrayList<>()).add(specialty));
        }
        var against = interests.of(committee);
        var seated = seated(committee);
        return found.entrySet().stream().map(entry -> new Listed(entry.getKey().expertId(), entry.getKey().personId(), entry.getValue(),
                seated.contains(entry.getKey().personId()) ? CALLED_BEFORE : against.against(entry.getKey()).orElse(null))).toList();
    }

    /** Before the first draw a committee has no seats, and no id at the try-out of a request. */
    private Set<Long> seated(CommitteeRow committee) {
        return committee.id == null ? Set.of()
                : committees.seats(committee.id).stream().map(seat -> holders.personIn(seat.seat)).collect(Collectors.toSet());
    }

    /** The scarcest first: someone with two specialties must not be spent where others could sit. */
    static List<String> scarcestFirst(List<Listed> pool, Map<String, Integer> needed) {
        return needed.keySet().stream().filter(specialty -> needed.get(specialty) > 0)
                .sorted(Comparator.comparingLong(specialty -> free(pool, specialty) - needed.get(specialty))).toList();
    }

    private static long free(List<Listed> pool, String specialty) {
        return pool.stream().filter(one -> one.mayBeCalled() && one.strata().contains(specialty)).count();
    }

    /** How many could be drawn of each specialty, at most as many as needed. */
    static Map<String, Integer> enough(List<Listed> pool, Map<String, Integer> needed) {
        var taken = new HashSet<Long>();
        var there = new HashMap<String, Integer>();
        for (String specialty : scarcestFirst(pool, needed)) {
            var found = pool.stream().filter(one -> one.mayBeCalled() && one.strata().contains(specialty) && !taken.contains(one.expertId()))
                    .limit(needed.get(specialty)).toList();
            found.forEach(one -> taken.add(one.expertId()));
            there.put(specialty, found.size());
        }
        return there;
    }
}
