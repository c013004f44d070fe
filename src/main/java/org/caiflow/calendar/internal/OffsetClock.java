package org.caiflow.calendar.internal;

import org.caiflow.calendar.ClockMoved;
import org.caiflow.calendar.MovableClock;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;

/** The machine's time plus an offset that outlives a restart. The only class that reads the machine's time. */
@Component
class OffsetClock implements PlatformClock, MovableClock {

    private final ClockMapper rows;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;
    private final boolean movable;
    private volatile long offsetMs;

    OffsetClock(ClockMapper rows, ApplicationEventPublisher events, PlatformTransactionManager transactions,
                @Value("${caiflow.clock.movable:false}") boolean movable,
                @Value("${caiflow.clock.start:}") String start) {
        this.rows = rows;
        this.events = events;
        this.movable = movable;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.offsetMs = storedOffset(start);
    }

    private long storedOffset(String start) {
        if (rows.find() == null) {
            rows.insert(start.isBlank() ? 0 : Instant.parse(start).toEpochMilli() - System.currentTimeMillis());
        }
        return rows.find().offsetMs();
    }

    /** Whole milliseconds, as the tables keep them: what was stored compares equal to what was read. */
    @Override
    public Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis() + offsetMs);
    }

    @Override
    public boolean isMovable() {
        return movable;
    }

    @Override
    public synchronized void forwardTo(Instant to) {
        if (!movable) {
            throw Refused.forbidden("calendar.clock-fixed");
        }
        if (to.isBefore(now())) {
            throw Refused.invalid(Ground.of("calendar.clock-backwards", to.atZone(ZONE).toLocalDateTime(), local()).at("to"));
        }
        long target = to.toEpochMilli() - System.currentTimeMillis();
        ownTransaction.executeWithoutResult(status -> store(target));
        offsetMs = target;
        events.publishEvent(new ClockMoved(to));
    }

    private void store(long target) {
        if (rows.update(target, rows.find().revision()) != 1) {
            throw Refused.conflict("calendar.clock-moved-elsewhere");
        }
    }
}
