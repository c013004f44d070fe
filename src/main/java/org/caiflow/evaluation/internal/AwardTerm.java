package org.caiflow.evaluation.internal;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;

/** The purchaser's days to decide, from the receipt of the report (财政部令第87号第六十八条). */
@Component
class AwardTerm {

    private static final String DEADLINE = "award-decision";
    private static final String RULE = "award.decision";

    private final Deadlines deadlines;
    private final WorkCalendar calendar;
    private final Law law;
    private final Cases cases;
    private final Journal journal;
    private final PlatformClock clock;

    AwardTerm(Deadlines deadlines, WorkCalendar calendar, Law law, Cases cases, Journal journal, PlatformClock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.law = law;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    void start(RoundRow round) {
        var kase = cases.get(round.caseId);
        var limit = law.require(RULE, kase.scope(), clock.today());
        late(round, kase);
        deadlines.fix(round.caseId, round.packageId, DEADLINE, calendar.due(clock.now(), limit, kase.region()).due(), RULE);
    }

    /** A report that is delivered after its days is on record as late (政府采购法实施条例第四十三条). */
    private void late(RoundRow round, Case kase) {
        var limit = law.require("evaluation.report-delivery", kase.scope(), clock.today());
        var due = calendar.due(Instant.ofEpochMilli(round.reportedAt), limit, kase.region()).due();
        if (clock.now().isAfter(due)) {
            journal.write(round.caseId, round.packageId, null, "evaluation.delivered-late", LocalDate.ofInstant(due, PlatformClock.ZONE));
        }
    }

    boolean runs(RoundRow round) {
        return deadlines.inTime(round.caseId, round.packageId, DEADLINE);
    }
}
