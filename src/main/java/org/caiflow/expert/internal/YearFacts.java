package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Appraisals.Facts;
import org.caiflow.expert.Conducts;
import org.caiflow.expert.Conducts.Conduct;
import org.caiflow.expert.internal.FactMapper.Banned;
import org.caiflow.expert.internal.FactMapper.Entered;
import org.caiflow.expert.internal.FactMapper.Held;
import org.caiflow.expert.internal.FactMapper.Rated;
import org.caiflow.expert.internal.FactMapper.Sat;
import org.caiflow.workflow.Gates.Passed;
import org.caiflow.workflow.PassedGates;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a year left of each expert of a region. Statements over many committees at once, joined here and not in the database, where seats and people must not
 * meet; their number grows with the committees of the year by batches, never with the pool.
 */
@Component
class YearFacts {

    private static final int BATCH = 500;
    private static final Set<String> BARS = Arrays.stream(Bar.values()).map(Bar::code).collect(Collectors.toUnmodifiableSet());

    private final FactMapper facts;
    private final SeatHolders holders;
    private final PassedGates gates;
    private final Conducts conducts;

    YearFacts(FactMapper facts, SeatHolders holders, PassedGates gates, Conducts conducts) {
        this.facts = facts;
        this.holders = holders;
        this.gates = gates;
        this.conducts = conducts;
    }

    /** A seat behind the counts, as it is kept. @param what see {@link org.caiflow.expert.Appraisals.Source} */
    record SeatFact(long caseId, String seat, String what, int far, int corrections, Integer ratings, Integer rated, boolean breach) {
    }

    record Year(long expertId, Facts facts, List<SeatFact> sources) {
    }

    /** Everyone who was in the pool in the year, in order; also who was never called. */
    List<Year> of(String region, int year, BigDecimal farPercent) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Instant from = first.atStartOfDay(PlatformClock.ZONE).toInstant();
        Instant until = first.plusYears(1).atStartOfDay(PlatformClock.ZONE).toInstant();
        List<Entered> pool = facts.pool(region, from.toEpochMilli(), until.toEpochMilli());
        var byMark = new HashMap<Mark, Long>();
        pool.forEach(one -> byMark.put(new Mark(holders.mark(one.personId())), one.expertId()));
        var seats = new LinkedHashMap<Long, List<SeatFact>>();
        List<Sat> committees = committees(from, until);
        for (int at = 0; at < committees.size(); at += BATCH) {
            gather(committees.subList(at, Math.min(at + BATCH, committees.size())), byMark, farPercent, seats);
        }
        Map<Long, Integer> bans = facts.bans(region, first, first.plusYears(1).minusDays(1)).stream()
                .collect(Collectors.toMap(Banned::expertId, Banned::bans));
        return pool.stream().map(one -> year(one.expertId(), seats.getOrDefault(one.expertId(), List.of()), bans.getOrDefault(one.expertId(), 0))).toList();
    }

    /** Those whose result, or failure, became public in the time for the first time. */
    private List<Sat> committees(Instant from, Instant until) {
        Map<Long, List<Long>> out = gates.ofPackages(until, "result-published", "failure-published").stream()
                .collect(Collectors.groupingBy(Passed::packageId, Collectors.mapping(passed -> passed.at().toEpochMilli(), Collectors.toList())));
        var packages = out.entrySet().stream().filter(one -> one.getValue().stream().anyMatch(at -> at >= from.toEpochMilli())).map(Map.Entry::getKey).toList();
        var found = new ArrayList<Sat>();
        for (int at = 0; at < packages.size(); at += BATCH) {
            Map<Long, List<Sat>> rounds = facts.committees(packages.subList(at, Math.min(at + BATCH, packages.size()))).stream()
                    .collect(Collectors.groupingBy(Sat::packageId));
            rounds.forEach((id, sat) -> found.addAll(firstOut(sat, out.get(id), from.toEpochMilli())));
        }
        return found;
    }

    /** @param rounds of one package, the first first; @param out when results of the package became public, in order */
    private static List<Sat> firstOut(List<Sat> rounds, List<Long> out, long from) {
        var found = new ArrayList<Sat>();
        for (int i = 0; i < rounds.size(); i++) {
            long since = rounds.get(i).requestedAt();
            long next = i + 1 < rounds.size() ? rounds.get(i + 1).requestedAt() : Long.MAX_VALUE;
            if (out.stream().filter(at -> at >= since && at < next).findFirst().filter(at -> at >= from).isPresent()) {
                found.add(rounds.get(i));
            }
        }
        return found;
    }

    private void gather(List<Sat> committees, Map<Mark, Long> byMark, BigDecimal farPercent, Map<Long, List<SeatFact>> into) {
        Map<Long, Sat> byId = committees.stream().collect(Collectors.toMap(Sat::id, Function.identity()));
        List<Held> held = facts.seats(byId.keySet());
        List<String> sat = held.stream().filter(seat -> seat.state() == SeatRow.State.ACCEPTED).map(Held::seat).toList();
        Map<String, Conduct> conduct = conducts.of(packages(committees), sat, farPercent).stream()
                .collect(Collectors.toMap(Conduct::seat, Function.identity()));
        Map<String, Rated> rated = facts.ratings(byId.keySet()).stream().collect(Collectors.toMap(Rated::seat, Function.identity()));
        var breaches = new HashSet<>(facts.breaches(byId.keySet()));
        for (Held seat : held) {
            Long expert = seat.kind() == SeatRow.Kind.EXPERT && seat.state() != SeatRow.State.CALLED ? byMark.get(new Mark(seat.mark())) : null;
            if (expert != null) {
                into.computeIfAbsent(expert, one -> new ArrayList<>()).add(fact(seat, byId.get(seat.committeeId()).caseId(),
                        conduct.getOrDefault(seat.seat(), new Conduct(seat.seat(), false, 0, 0)), rated.get(seat.seat()), breaches.contains(seat.seat())));
            }
        }
    }

    private static Collection<Long> packages(List<Sat> committees) {
        return committees.stream().map(Sat::packageId).collect(Collectors.toSet());
    }

    private static SeatFact fact(Held seat, long caseId, Conduct conduct, Rated rated, boolean breach) {
        boolean passedOver = seat.state() == SeatRow.State.DECLINED && BARS.contains(seat.remark());
        String what = passedOver ? "PASSED_OVER" : seat.state() == SeatRow.State.REMOVED && conduct.tied() ? "TIED" : seat.state().name();
        return new SeatFact(caseId, seat.label(), what, conduct.far(), conduct.corrections(), rated == null ? null : rated.ratings(),
                rated == null ? null : rated.points(), breach);
    }

    /** Who was barred meanwhile was not asked; who declared a tie did what the law demands. */
    private static Year year(long expertId, List<SeatFact> seats, int bans) {
        int gone = count(seats, "REMOVED");
        int tied = count(seats, "TIED");
        int done = count(seats, "ACCEPTED");
        int declined = count(seats, "DECLINED");
        int silent = count(seats, "SILENT");
        int accepted = done + gone + tied;
        return new Year(expertId, new Facts(accepted + declined + silent, accepted, declined, silent, gone, done,
                seats.stream().mapToInt(one -> one.ratings() == null ? 0 : one.ratings()).sum(),
                seats.stream().mapToInt(one -> one.rated() == null ? 0 : one.rated()).sum(), seats.stream().mapToInt(SeatFact::far).sum(),
                seats.stream().mapToInt(SeatFact::corrections).sum(), bans + (int) seats.stream().filter(SeatFact::breach).count()), seats);
    }

    private static int count(List<SeatFact> seats, String what) {
        return (int) seats.stream().filter(one -> one.what().equals(what)).count();
    }

    private record Mark(byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Mark mark && Arrays.equals(bytes, mark.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
