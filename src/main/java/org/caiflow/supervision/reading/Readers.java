package org.caiflow.supervision.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Keeps one process that has nothing to read for a while: starting one takes as long as reading a small bid many times over. */
public final class Readers implements AutoCloseable {

    private final Duration idleAtMost;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "bid-readers");
        thread.setDaemon(true);
        return thread;
    });
    private ReaderProcess idle;
    private ScheduledFuture<?> end;

    public Readers(Duration idleAtMost) {
        this.idleAtMost = idleAtMost;
    }

    public BidReader open(Limits limits) {
        return new BidReader(limits, this);
    }

    synchronized ReaderProcess take(Limits limits) throws IOException {
        ReaderProcess kept = idle;
        idle = null;
        if (kept != null && kept.isAlive() && kept.limits().equals(limits)) {
            end.cancel(false);
            return kept;
        }
        if (kept != null) {
            kept.end();
        }
        return new ReaderProcess(limits);
    }

    synchronized void giveBack(ReaderProcess process) {
        if (idle != null || clock.isShutdown()) {
            process.end();
            return;
        }
        idle = process;
        end = clock.schedule(this::endIdle, idleAtMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void endIdle() {
        if (idle != null) {
            idle.end();
            idle = null;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        endIdle();
    }
}
