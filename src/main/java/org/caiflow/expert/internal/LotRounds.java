package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.internal.Draw.Candidate;
import org.caiflow.expert.internal.Draw.Pick;
import org.caiflow.expert.internal.LotSecrets.Behind;
import org.caiflow.lot.HashChain;
import org.caiflow.lot.Picking;
import org.springframework.stereotype.Component;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rounds of calling from a freeze whose nonces are known: each takes the operator's next one-time code. */
@Component
class LotRounds {

    private final LotMapper lots;
    private final CommitteeMapper committees;
    private final LotSecrets secrets;
    private final Nonces nonces;
    private final PlatformClock clock;

    LotRounds(LotMapper lots, CommitteeMapper committees, LotSecrets secrets, Nonces nonces, PlatformClock clock) {
        this.lots = lots;
        this.committees = committees;
        this.secrets = secrets;
        this.nonces = nonces;
        this.clock = clock;
    }

    /** @return empty when nobody is left for what is missing, or no code: then nothing is used up */
    List<Pick> next(LotRow lot, Map<String, Integer> missing) {
        int no = lot.rounds + 1;
        if (no > HashChain.LENGTH) {
            return List.of();
        }
        byte[] code = secrets.of(lot).codes().code(no);
        Set<String> called = committees.seats(lot.committeeId).stream().filter(seat -> lot.id.equals(seat.lotId)).map(seat -> seat.lotLabel)
                .collect(Collectors.toSet());
        var picked = new Picking(LotJson.pool(lot), LotJson.rules(lot).strata(), nonces.randomness(lot)).round(code, missing, called);
        if (picked.size() < missing.values().stream().mapToInt(count -> Math.max(count, 0)).sum()) {
            return List.of();
        }
        lots.insertRound(new LotRoundRow(lot.id, no, HexFormat.of().formatHex(code), clock.now().toEpochMilli()));
        lot.rounds = no;
        Map<String, Behind> people = secrets.people(lot);
        return picked.stream().map(pick -> new Pick(pick.stratum(), candidate(people.get(pick.label())), lot.id, no, pick.label())).toList();
    }

    private static Candidate candidate(Behind behind) {
        return new Candidate(behind.expertId(), behind.personId());
    }
}
