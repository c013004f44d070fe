package org.caiflow.evaluation.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The purchaser's days to decide, from the receipt of the report (财政部令第87号第六十八条). */
@Component
class AwardTerm {

    private static final String DEADLINE = "award-decision";
    private static final String RULE = "award.decision";

    private final Deadlines deadlines;
    private final WorkCalendar calendar;
    private final Law law;
    private final Cases cases;
    private final PlatformClock clock;

    AwardTerm(Deadlines deadlines, WorkCalendar calendar, Law law, Cases cases, PlatformClock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.law = law;
        this.cases = cases;
        this.clock = clock;
    }

    void start(RoundRow round) {
        var kase = cases.get(round.caseId);
        var limit = law.require(RULE, kase.scope(), clock.today());
        deadlines.fix(round.caseId, round.packageId, DEADLINE, calendar.due(clock.now(), limit, kase.region()).due(), RULE);
    }

    boolean runs(RoundRow round) {
        return deadlines.inTime(round.caseId, round.packageId, DEADLINE);
    }
}
