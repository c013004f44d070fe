package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.internal.Draw.Pick;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws from the committee's freeze, and ends it when it has nobody left. */
@Component
class LotDraw {

    private final LotMapper lots;
    private final LotRounds rounds;
    private final CommitteeMapper committees;
    private final CommitteeInterests interests;
    private final Seats seats;
    private final PlatformClock clock;

    LotDraw(LotMapper lots, LotRounds rounds, CommitteeMapper committees, CommitteeInterests interests, Seats seats, PlatformClock clock) {
        this.lots = lots;
        this.rounds = rounds;
        this.committees = committees;
        this.interests = interests;
        this.seats = seats;
        this.clock = clock;
    }

    /** @return empty when another freeze is needed for what is missing */
    List<Pick> draw(CommitteeRow committee, Map<String, Integer> missing) {
        LotRow lot = lots.lockLatest(committee.id);
        if (lot == null || lot.state != LotRow.State.KNOWN) {
            return List.of();
        }
        List<Pick> picks = rounds.next(lot, missing);
        if (picks.isEmpty()) {
            lot.state = LotRow.State.EXHAUSTED;
            lot.endedAt = clock.now().toEpochMilli();
            lot.reason = "exhausted";
            seats.tell(committee, null, "expert.lot-exhausted");
        }
        if (lots.update(lot) != 1) {
            throw Refused.conflict("expert.stale");
        }
        return picks;
    }

    /** Who has been barred since the freeze is drawn as the order says, and declined at once. @param given seats of the picks. @return the others' */
    List<SeatRow> passOver(CommitteeRow committee, List<Pick> picks, List<SeatRow> given) {
        var against = interests.of(committee);
        var free = new ArrayList<SeatRow>();
        for (int i = 0; i < picks.size(); i++) {
            SeatRow seat = given.get(i);
            against.against(picks.get(i).candidate()).ifPresentOrElse(reason -> {
                seats.settle(committees.lockSeat(seat.seat), SeatRow.State.DECLINED, reason);
                seats.tell(committee, seat.label, "expert.passed-over", reason);
            }, () -> free.add(seat));
        }
        return free;
    }
}
