package org.caiflow.expert.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many experts of which specialty. */
final class Strata {

    private Strata() {
    }

    /** As evenly as it goes; what is left over falls to those named first. */
    static Map<String, Integer> spread(List<String> specialties, int experts) {
        var needed = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < specialties.size(); i++) {
            needed.put(specialties.get(i), experts / specialties.size() + (i < experts % specialties.size() ? 1 : 0));
        }
        return needed;
    }

    /** What is still to be drawn, beside the seats that count. */
    static Map<String, Integer> missing(List<StratumRow> strata, List<SeatRow> seats) {
        var missing = new LinkedHashMap<String, Integer>();
        strata.forEach(stratum -> missing.put(stratum.specialty(), stratum.needed() - (int) seats.stream()
                .filter(seat -> stratum.specialty().equals(seat.specialty) && seat.counts()).count()));
        return missing;
    }
}
