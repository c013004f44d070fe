package org.caiflow.inbox.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.Notifications;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class NotificationsOnRows implements Notifications {

    /** Older cases hardly move; a bound keeps the count on every page cheap. */
    private static final int CASES = 1000;
    private static final Seen NOTHING = new Seen(0, 0);

    private final SeenMapper mapper;
    private final Cases cases;
    private final Journal journal;
    private final Tasks tasks;
    private final PlatformClock clock;

    NotificationsOnRows(SeenMapper mapper, Cases cases, Journal journal, Tasks tasks, PlatformClock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.journal = journal;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int unseen(Actor actor) {
        var seen = seen(actor);
        return Math.min(MOST, journal.countAfter(watch(actor), seen.entry(), MOST) + tasks.countSince(actor, seen.at()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Journal.Entry> list(Actor actor, Long before, int limit) {
        return journal.watched(watch(actor), before, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Seen seen(Actor actor) {
        return Optional.ofNullable(mapper.of(actor.personId())).orElse(NOTHING);
    }

    @Override
    public void markSeen(Actor actor, long lastEntry) {
        mapper.put(actor.personId(), Math.max(lastEntry, seen(actor).entry()), clock.now().toEpochMilli());
    }

    /** The journal names a person by name and an expert by seat. */
    private Journal.Watch watch(Actor actor) {
        var own = new HashSet<>(actor.seats());
        own.add(actor.name());
        return new Journal.Watch(cases.withPart(actor, CASES), own);
    }
}
