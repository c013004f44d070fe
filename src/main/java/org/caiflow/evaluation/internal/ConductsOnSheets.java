package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.internal.ConductMapper.SeatCount;
import org.caiflow.expert.Conducts;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sheets and pledges as the yearly appraisal of experts asks for them. */
@Component
class ConductsOnSheets implements Conducts {

    private final ConductMapper mapper;

    ConductsOnSheets(ConductMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Conduct> of(Collection<Long> packages, Collection<String> sat, BigDecimal farPercent) {
        if (packages.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> far = sat.isEmpty() ? Map.of() : bySeat(mapper.far(packages, sat, farPercent));
        Map<String, Integer> corrections = bySeat(mapper.corrections(packages));
        Set<String> tied = new HashSet<>(mapper.tied(packages));
        var seats = new TreeSet<>(far.keySet());
        seats.addAll(corrections.keySet());
        seats.addAll(tied);
        return seats.stream().map(seat -> new Conduct(seat, tied.contains(seat), far.getOrDefault(seat, 0), corrections.getOrDefault(seat, 0))).toList();
    }

    private static Map<String, Integer> bySeat(List<SeatCount> counts) {
        return counts.stream().collect(Collectors.toMap(SeatCount::seat, SeatCount::count));
    }
}
