package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Committees;
import org.caiflow.expert.internal.Draw.Pick;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Person;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

@Service
@Transactional
class CommitteesOnRows implements Committees {

    private final CommitteeMapper committees;
    private final DrawRequests requests;
    private final LotDraw drawing;
    private final SeatCalls calls;
    private final DrawRecords records;
    private final Panels panels;
    private final Representatives representatives;
    private final Seats seats;
    private final PlatformClock clock;

    CommitteesOnRows(CommitteeMapper committees, DrawRequests requests, LotDraw drawing, SeatCalls calls, DrawRecords records, Panels panels,
                     Representatives representatives, Seats seats, PlatformClock clock) {
        this.committees = committees;
        this.requests = requests;
        this.drawing = drawing;
        this.calls = calls;
        this.records = records;
        this.panels = panels;
        this.representatives = representatives;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> representatives(long caseId) {
        return representatives.of(caseId);
    }

    @Override
    public void request(Actor by, Request request) {
        requests.accept(by, request);
    }

    @Override
    @Transactional(readOnly = true)
    public Composition composition(long packageId) {
        return latest(packageId).view();
    }

    @Override
    public void compose(long packageId, int size, int purchaserSeats) {
        var committee = locked(packageId);
        if (committee.state != CommitteeRow.State.REQUESTED) {
            throw Refused.conflict("expert.stale");
        }
        int representatives = seats.purchasers(committee);
        if (representatives > purchaserSeats) {
            throw Refused.conflict("expert.representatives-many", purchaserSeats);
        }
        var strata = committees.strata(committee.id);
        var needed = Strata.spread(strata.stream().map(StratumRow::specialty).toList(), size - representatives);

        strata.forEach(stratum -> one(committees.updateStratum(stratum.id(), needed.get(stratum.specialty()))));
        committee.size = size;
        committee.purchaserSeats = purchaserSeats;
        committee.state = CommitteeRow.State.COMPOSED;
        one(committees.update(committee));
        seats.tell(committee, null, "expert.composed", size, needed.values().stream().mapToInt(n -> n).sum());
    }

    @Override
    public boolean draw(long packageId) {
        var committee = locked(packageId);
        Map<String, Integer> missing = Strata.missing(committees.strata(committee.id), committees.seats(committee.id));
        if (missing.values().stream().allMatch(count -> count <= 0)) {
            return true;
        }
        List<Pick> picks = drawing.draw(committee, missing);
        if (picks.isEmpty()) {
            return false;
        }
        List<SeatRow> given = seats.give(committee, picks);
        one(committees.update(committee));
        calls.call(committee, drawing.passOver(committee, picks, given));
        seats.tell(committee, null, "expert.drawn", picks.size());
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> called(long packageId) {
        return committees.seats(latest(packageId).id).stream().filter(seat -> seat.state == SeatRow.State.CALLED)
                .map(seat -> seat.seat).toList();
    }

    @Override
    public void answer(Actor by, String seatId, boolean accepted, String remark) {
        var seat = seats.held(by, seatId);
        var committee = committees.get(seat.committeeId);
        if (seat.state != SeatRow.State.CALLED || !calls.inTime(committee)) {
            throw Refused.conflict("expert.call-over");
        }
        seats.settle(seat, accepted ? SeatRow.State.ACCEPTED : SeatRow.State.DECLINED, remark);
        seats.tell(committee, seat.label, accepted ? "expert.accepted" : "expert.declined");
    }

    @Override
    public void markSilent(long packageId) {
        var committee = locked(packageId);
        committees.seats(committee.id).stream().filter(seat -> seat.state == SeatRow.State.CALLED).forEach(seat -> {
            seats.settle(seat, SeatRow.State.SILENT, null);
            seats.tell(committee, seat.label, "expert.silent");
        });
    }

    @Override
    public void remove(long packageId, String seatId, String reason) {
        var committee = locked(packageId);
        var seat = committees.lockSeat(seatId);
        if (seat == null || seat.committeeId != committee.id) {
            throw Refused.unknown("expert.no-seat");
        }
        if (seat.state == SeatRow.State.ACCEPTED) {
            seats.leave(seat, reason);
            seats.tell(committee, seat.label, "expert.removed", reason);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isComplete(long packageId) {
        return isComplete(latest(packageId));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean representativeMissing(long packageId) {
        return representatives.missing(latest(packageId));
    }

    @Override
    @Transactional(readOnly = true)
    public String representativeLeft(long packageId) {
        return representatives.left(latest(packageId));
    }

    @Override
    public void sendRepresentative(Actor by, long packageId, Long person, String letter) {
        representatives.send(by, locked(packageId), person, letter);
    }

    @Override
    public void form(long packageId) {
        var committee = locked(packageId);
        if (committee.state != CommitteeRow.State.COMPOSED || !isComplete(committee)) {
            throw Refused.conflict("expert.stale");
        }
        committee.state = CommitteeRow.State.FORMED;
        committee.formedAt = clock.now().toEpochMilli();
        one(committees.update(committee));
        seats.tell(committee, null, "expert.formed", committee.size);
        String no = records.file(committee);
        seats.tell(committee, null, "expert.draw-filed", no);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> callsOf(Actor actor) {
        return seats.heldBy(actor).stream().sorted(Comparator.comparing((SeatRow seat) -> seat.id).reversed())
                .map(this::call).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Panel> panels(Actor staff, String caseNo) {
        return panels.of(staff, caseNo);
    }

    private Call call(SeatRow seat) {
        var committee = committees.get(seat.committeeId);
        return new Call(seat.seat, committee.packageId, seat.label, seat.kind.name(), seat.state.name(), committee.evaluation(),
                committee.place, seat.state == SeatRow.State.CALLED ? calls.answerBy(committee) : null);
    }

    private boolean isComplete(CommitteeRow committee) {
        var accepted = committees.seats(committee.id).stream().filter(seat -> seat.state == SeatRow.State.ACCEPTED).toList();
        return Strata.missing(committees.strata(committee.id), accepted).values().stream().allMatch(missing -> missing <= 0);
    }

    private CommitteeRow locked(long packageId) {
        return committees.lock(latest(packageId).id);
    }

    private CommitteeRow latest(long packageId) {
        var committee = committees.latest(packageId);
        if (committee == null) {
            throw Refused.unknown("expert.no-committee");
        }
        return committee;
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw Refused.conflict("expert.stale");
        }
    }
}
