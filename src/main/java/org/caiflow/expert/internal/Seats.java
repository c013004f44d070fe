package org.caiflow.expert.internal;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.internal.Draw.Pick;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Component;

import java.util.List;

/** Seats of committees: given, held, answered for. The journal names labels, never people. */
@Component
class Seats {

    private final CommitteeMapper committees;
    private final SeatHolders holders;
    private final Journal journal;
    private final PlatformClock clock;

    Seats(CommitteeMapper committees, SeatHolders holders, Journal journal, PlatformClock clock) {
        this.committees = committees;
        this.holders = holders;
        this.journal = journal;
        this.clock = clock;
    }

    /** In the order of the picks. */
    List<SeatRow> give(CommitteeRow committee, List<Pick> picks) {
        return give(committee, picks, false);
    }

    List<SeatRow> giveSelected(CommitteeRow committee, List<Pick> picks) {
        return give(committee, picks, true);
    }

    private List<SeatRow> give(CommitteeRow committee, List<Pick> picks, boolean selfSelected) {
        return picks.stream().map(pick -> {
            committee.called++;
            var seat = seat(committee, SeatRow.Kind.EXPERT, "专家" + committee.called);
            seat.specialty = pick.specialty();
            seat.lotId = pick.lotId();
            seat.lotRound = pick.round();
            seat.lotLabel = pick.label();
            seat.selfSelected = selfSelected;
            insert(seat, pick.personId());
            return seat;
        }).toList();
    }

    /** The representative was sent by its own unit: nothing is left to answer. */
    void giveToPurchaser(CommitteeRow committee, long personId) {
        insert(seat(committee, SeatRow.Kind.PURCHASER, "采购人代表"), personId);
    }

    int purchasers(CommitteeRow committee) {
        return (int) committees.seats(committee.id).stream().filter(seat -> seat.kind == SeatRow.Kind.PURCHASER).count();
    }

    private SeatRow seat(CommitteeRow committee, SeatRow.Kind kind, String label) {
        var seat = new SeatRow();
        seat.seat = SeatIds.next();
        seat.committeeId = committee.id;
        seat.kind = kind;
        seat.label = label;
        seat.state = kind == SeatRow.Kind.EXPERT ? SeatRow.State.CALLED : SeatRow.State.ACCEPTED;
        seat.calledAt = clock.now().toEpochMilli();
        seat.answeredAt = kind == SeatRow.Kind.EXPERT ? null : (Long) seat.calledAt;
        return seat;
    }

    private void insert(SeatRow seat, long personId) {
        committees.insertSeat(seat);
        holders.put(seat.seat, personId);
    }

    /** @throws Refused (unknown) when the actor does not hold the seat: whose it is, is not told */
    SeatRow held(Actor actor, String seatId) {
        if (!holders.seatsOf(actor.personId()).contains(seatId)) {
            throw Refused.unknown("expert.no-seat");
        }
        return committees.lockSeat(seatId);
    }

    List<SeatRow> heldBy(Actor actor) {
        return holders.seatsOf(actor.personId()).stream().map(committees::seat).toList();
    }

    void settle(SeatRow seat, SeatRow.State state, String remark) {
        seat.state = state;
        seat.answeredAt = clock.now().toEpochMilli();
        seat.remark = remark;
        update(seat);
    }

    /** When the member had accepted stays. */
    void leave(SeatRow seat, String reason) {
        seat.state = SeatRow.State.REMOVED;
        seat.leftAt = clock.now().toEpochMilli();
        seat.remark = reason;
        update(seat);
    }

    private void update(SeatRow seat) {
        if (committees.updateSeat(seat) != 1) {
            throw Refused.conflict("expert.stale");
        }
    }

    void tell(CommitteeRow committee, String label, String event, Object... args) {
        journal.write(committee.caseId, committee.packageId, label, event, args);
    }
}
