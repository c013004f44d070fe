package org.caiflow.workflow.internal;

import org.caiflow.calendar.PlatformClock;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the lock of a job whose work takes longer than the lock: else the engine would hand the same job to another thread. The job's revision
 * stays, so that its own transaction still finds it unchanged.
 */
@Component
class JobHold {

    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;
    private final PlatformClock clock;
    private final long lock;

    JobHold(JdbcTemplate rows, TransactionTemplate transaction, PlatformClock clock,
            @Value("${camunda.bpm.job-execution.lock-time-in-millis:60000}") long lock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        this.lock = lock;
    }

    void during(Runnable work) {
        var context = Context.getJobExecutorContext();
        if (context == null || context.getCurrentJob() == null) {
            work.run();
            return;
        }
        String job = context.getCurrentJob().getId();
        ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "job-hold");
            thread.setDaemon(true);
            return thread;
        });
        try {
            pulse.scheduleAtFixedRate(() -> prolong(job), lock / 3, lock / 3, TimeUnit.MILLISECONDS);
            work.run();
        } finally {
            pulse.shutdownNow();
        }
    }

    private void prolong(String job) {
        transaction.executeWithoutResult(status -> rows.update("UPDATE ACT_RU_JOB SET LOCK_EXP_TIME_ = ? WHERE ID_ = ? AND LOCK_OWNER_ IS NOT NULL",
                Timestamp.from(clock.now().plusMillis(lock)), job));
    }
}
