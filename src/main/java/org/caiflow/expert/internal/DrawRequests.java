package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Committees.Request;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Component;

/** Takes the agency's request for a draw (申请抽取评审专家). */
@Component
class DrawRequests {

    private final CommitteeMapper committees;
    private final RequestCheck check;
    private final Seats seats;
    private final Sides sides;
    private final Representatives representatives;
    private final PlatformClock clock;

    DrawRequests(CommitteeMapper committees, RequestCheck check, Seats seats, Sides sides, Representatives representatives,
                 PlatformClock clock) {
        this.committees = committees;
        this.check = check;
        this.seats = seats;
        this.sides = sides;
        this.representatives = representatives;
        this.clock = clock;
    }

    void accept(Actor by, Request request) {
        sides.requireAgency(by, request);
        if (committees.ofRound(request.packageId(), request.tenderId()) != null) {
            throw Refused.conflict("expert.stale");
        }
        var committee = committee(request);
        int experts = sides.leastSize(request) - (request.representative() == null ? 0 : 1);
        check.check(request, experts).refuseIfAny();

        committees.insert(committee);
        request.specialties().forEach(specialty -> committees.insertStratum(committee.id, specialty));
        if (request.representative() != null) {
            representatives.seat(committee, request.representative(), request.letter());
        }
        seats.tell(committee, by.name(), "expert.draw-requested", request.place());
        if (request.elsewhere() != null) {
            seats.tell(committee, by.name(), "expert.draw-elsewhere", request.elsewhere());
        }
    }

    private CommitteeRow committee(Request request) {
        var committee = new CommitteeRow();
        committee.caseId = request.caseId();
        committee.packageId = request.packageId();
        committee.tenderId = request.tenderId();
        committee.complex = request.complex();
        committee.state = CommitteeRow.State.REQUESTED;
        committee.evaluationAt = request.evaluationAt().atZone(PlatformClock.ZONE).toInstant().toEpochMilli();
        committee.place = request.place();
        committee.requestedAt = clock.now().toEpochMilli();
        return committee;
    }
}
