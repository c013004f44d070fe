package org.caiflow.bid.internal;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;

/** The room from the deadline until everything is opened: when it opens, how long it waits, when it stands still. */
@Component
@Transactional
class Room {

    private static final Duration WHILE_PAUSED = Duration.ofDays(90);
    private static final int LONGEST = 60 * 24 * 7;

    private final OpeningMapper openings;
    private final Tenders tenders;
    private final Deadlines deadlines;
    private final Cases cases;
    private final HolderCalls calls;
    private final Journal journal;
    private final PlatformClock clock;

    Room(OpeningMapper openings, Tenders tenders, Deadlines deadlines, Cases cases, HolderCalls calls, Journal journal, PlatformClock clock) {
        this.openings = openings;
        this.tenders = tenders;
        this.deadlines = deadlines;
        this.cases = cases;
        this.calls = calls;
        this.journal = journal;
        this.clock = clock;
    }

    public void open(long tenderId) {
        var tender = tenders.get(tenderId);
        // the same lock under which bids come in
        deadlines.inTime(tender.caseId(), tender.deadlinePackage(), Round.DEADLINE);
        if (clock.now().isBefore(deadlines.get(tender.caseId(), tender.deadlinePackage(), Round.DEADLINE).due())) {
            throw tooEarly();
        }
        if (openings.ofTender(tenderId) != null) {
            return;
        }
        var opening = new OpeningRow();
        opening.caseId = tender.caseId();
        opening.tenderId = tenderId;
        opening.roomAt = clock.now().toEpochMilli();
        openings.insert(opening);
        wait(tender, tenders.document(tenderId).releaseMinutes());
        calls.call(tender, releaseUntil(tender));
        journal.write(tender.caseId(), tender.deadlinePackage(), null, "bid.room-opened", tenders.document(tenderId).releaseMinutes());
    }

    static Refused tooEarly() {
        return Refused.invalid(Ground.of("bid.opening-too-early").under("财政部令第87号第三十九条"));
    }

    private void wait(Tender tender, int minutes) {
        deadlines.fix(tender.caseId(), tender.deadlinePackage(), Round.RELEASE, clock.now().plus(Duration.ofMinutes(minutes)), Round.RELEASE_RULE);
    }

    /** The room as it waits, locked. @throws Refused before it is open, while it is paused, and once everything is opened */
    public OpeningRow waiting(long tenderId) {
        var opening = openings.lock(tenderId);
        if (opening == null) {
            throw tooEarly();
        }
        new Grounds()
                .unless(opening.openedAt == null, Ground.of("bid.room-closed"))
                .unless(opening.pausedAt == null, Ground.of("bid.room-paused", opening.pauseCause == null ? "" : opening.pauseCause))
                .refuseIfAny();
        return opening;
    }

    /** @throws Refused before the room is open: what is sealed is not given out */
    public void requireOpen(long tenderId) {
        if (openings.ofTender(tenderId) == null) {
            throw tooEarly();
        }
    }

    public boolean isOpened(long tenderId) {
        var opening = openings.ofTender(tenderId);
        return opening != null && opening.openedAt != null;
    }

    /** From the opening of the room until the record is made, locked. */
    public OpeningRow beforeRecord(long tenderId) {
        var opening = openings.lock(tenderId);
        if (opening == null) {
            throw tooEarly();
        }
        new Grounds().unless(opening.recordedAt == null, Ground.of("bid.room-closed")).refuseIfAny();
        return opening;
    }

    public boolean stillTime(Tender tender) {
        return deadlines.inTime(tender.caseId(), tender.deadlinePackage(), Round.RELEASE);
    }

    /** Null once it is over. */
    public Instant releaseUntil(Tender tender) {
        var due = deadlines.get(tender.caseId(), tender.deadlinePackage(), Round.RELEASE);
        return due.state() == Deadlines.State.RUNNING ? due.due() : null;
    }

    /** Nobody is waited for any more. */
    public void allReleased(Tender tender) {
        if (stillTime(tender)) {
            deadlines.move(tender.caseId(), tender.deadlinePackage(), Round.RELEASE, clock.now(), "全部解密完成");
        }
    }

    public void extend(Actor host, long tenderId, int minutes, String cause) {
        var tender = tenders.get(tenderId);
        requireHost(host, tender.caseId());
        new Grounds()
                .unless(minutes > 0 && minutes <= LONGEST, Ground.of("bid.extend-minutes", LONGEST).at("minutes"))
                .unless(filled(cause), Ground.of("bid.extend-cause").at("cause"))
                .refuseIfAny();
        waiting(tenderId);
        wait(tender, minutes);
        journal.write(tender.caseId(), tender.deadlinePackage(), host.name(), "bid.release-extended", minutes, cause.strip());
    }

    public void pause(Actor host, long tenderId, String cause) {
        var tender = tenders.get(tenderId);
        requireHost(host, tender.caseId());
        new Grounds().unless(filled(cause), Ground.of("bid.pause-cause").at("cause")).refuseIfAny();
        var opening = waiting(tenderId);
        opening.pausedAt = clock.now().toEpochMilli();
        opening.pauseCause = cause.strip();
        save(opening);
        if (stillTime(tender)) {
            deadlines.move(tender.caseId(), tender.deadlinePackage(), Round.RELEASE, releaseUntil(tender).plus(WHILE_PAUSED), cause.strip());
        }
        journal.write(tender.caseId(), tender.deadlinePackage(), host.name(), "bid.room-paused", cause.strip());
    }

    public void resume(Actor host, long tenderId) {
        var tender = tenders.get(tenderId);
        requireHost(host, tender.caseId());
        var opening = openings.lock(tenderId);
        if (opening == null || opening.pausedAt == null) {
            throw Refused.conflict("bid.not-paused");
        }
        var lost = Duration.between(Instant.ofEpochMilli(opening.pausedAt), clock.now());
        String cause = opening.pauseCause;
        opening.pausedAt = null;
        opening.pauseCause = null;
        save(opening);
        if (stillTime(tender)) {
            deadlines.move(tender.caseId(), tender.deadlinePackage(), Round.RELEASE, releaseUntil(tender).minus(WHILE_PAUSED).plus(lost), cause);
        }
        journal.write(tender.caseId(), tender.deadlinePackage(), host.name(), "bid.room-resumed", lost.toMinutes());
    }

    public void requireHost(Actor host, long caseId) {
        host.require(Role.AGENCY_MANAGER, cases.party(caseId, null, Party.AGENCY).orElseThrow());
    }

    public void save(OpeningRow opening) {
        if (openings.update(opening) != 1) {
            throw Refused.conflict("bid.stale");
        }
        opening.revision++;
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
