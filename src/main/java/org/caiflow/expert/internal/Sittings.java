package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Sitting;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Committees by round, and what has begun beside the case for each: nothing begins twice. */
@Component
class Sittings {

    private final CommitteeMapper committees;
    private final SettlementMapper begun;
    private final PlatformClock clock;

    Sittings(CommitteeMapper committees, SettlementMapper begun, PlatformClock clock) {
        this.committees = committees;
        this.begun = begun;
        this.clock = clock;
    }

    /** @return null when the round has no committee */
    CommitteeRow of(Sitting sitting) {
        return sitting.tenderId() == null ? committees.latest(sitting.packageId()) : committees.ofRound(sitting.packageId(), sitting.tenderId());
    }

    /** Empty when the model has begun before for the package's present committee, or there is none. */
    Optional<Sitting> begin(String model, long packageId) {
        var committee = committees.latest(packageId);
        boolean first = committee != null && begun.insert(committee.id, model, clock.now().toEpochMilli()) == 1;
        return first ? Optional.of(new Sitting(packageId, committee.tenderId)) : Optional.empty();
    }
}
