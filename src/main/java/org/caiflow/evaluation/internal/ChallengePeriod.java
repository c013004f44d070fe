package org.caiflow.evaluation.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticePublished;
import org.caiflow.notice.ResultNoticeModel.Challenge;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when the result may be challenged (质疑期): working days that begin when the notice period of the result is over (财政部令第94号第十条、第十一条). Opened per package
 * when the result is published; a result that replaces another opens it anew.
 */
@Component
class ChallengePeriod {

    static final String DEADLINE = "challenge-period";
    private static final String RULE = "challenge.file";

    private final Deadlines deadlines;
    private final WorkCalendar calendar;
    private final Law law;
    private final Cases cases;
    private final PlatformClock clock;

    ChallengePeriod(Deadlines deadlines, WorkCalendar calendar, Law law, Cases cases, PlatformClock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.law = law;
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void on(NoticePublished published) {
        if (published.notice().kind() == NoticeKind.RESULT) {
            var step = published.step();
            deadlines.start(step.caseId(), step.packageId(), DEADLINE, noticeEnd(step.caseId(), Instant.ofEpochMilli(published.notice().publishedAt())), RULE);
        }
    }

    private Instant noticeEnd(long caseId, Instant from) {
        var scope = cases.get(caseId).scope();
        return calendar.due(from, law.require("result.notice-period", scope, clock.today()), scope.region()).due();
    }

    /** Last day of the notice period of a result that is published now. */
    LocalDate noticeUntil(long caseId) {
        return day(noticeEnd(caseId, clock.now()));
    }

    /** What a result that is published now says of challenges; the day is left out while its year has no calendar. */
    Challenge ofNow(long caseId) {
        var scope = cases.get(caseId).scope();
        var term = law.require(RULE, scope, clock.today());
        LocalDate until;
        try {
            until = day(calendar.due(noticeEnd(caseId, clock.now()), term, scope.region()).due());
        } catch (Refused unknownYear) {
            until = null;
        }
        return new Challenge(term.value().intValueExact(), until);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PlatformClock.ZONE);
    }
}
