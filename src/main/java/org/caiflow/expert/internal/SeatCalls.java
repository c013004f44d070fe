package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.expert.internal.Draw.Pick;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.notice.NoticeSource.Recipient;
import org.caiflow.notice.Notices;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Calls those who hold new seats (通知专家), and starts their time to answer. */
@Component
class SeatCalls {

    static final String DEADLINE = "call-answer";
    private static final String RULE = "expert.call-answer";

    private final Deadlines deadlines;
    private final Notices notices;
    private final People people;
    private final Cases cases;
    private final Law law;
    private final WorkCalendar calendar;
    private final PlatformClock clock;

    SeatCalls(Deadlines deadlines, Notices notices, People people, Cases cases, Law law, WorkCalendar calendar,
              PlatformClock clock) {
        this.deadlines = deadlines;
        this.notices = notices;
        this.people = people;
        this.cases = cases;
        this.law = law;
        this.calendar = calendar;
        this.clock = clock;
    }

    void call(CommitteeRow committee, List<Pick> picks) {
        var kase = cases.get(committee.caseId);
        var limit = law.require(RULE, kase.scope(), clock.today());
        Instant answerBy = calendar.due(clock.now(), limit, kase.region()).due();
        deadlines.fix(committee.caseId, committee.packageId, DEADLINE, answerBy, RULE);
        // by login: the order of the mails must not tell who has which seat
        picks.stream().map(pick -> people.get(pick.personId())).sorted(Comparator.comparing(Person::login))
                .forEach(person -> notices.queue(null, new Recipient(person.email(), person.name(), "expert-call",
                        Map.of("evaluationAt", committee.evaluation(), "place", committee.place, "answerBy", answerBy))));
    }

    boolean inTime(CommitteeRow committee) {
        return deadlines.inTime(committee.caseId, committee.packageId, DEADLINE);
    }

    /** Null when nobody has been called. */
    Instant answerBy(CommitteeRow committee) {
        return deadlines.get(committee.caseId, committee.packageId, DEADLINE).due();
    }
}
