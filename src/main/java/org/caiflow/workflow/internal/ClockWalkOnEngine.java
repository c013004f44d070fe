package org.caiflow.workflow.internal;

import org.caiflow.calendar.MovableClock;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Deadlines;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The engine's locks use the same clock: the executor stands still while the clock walks. */
@Service
class ClockWalkOnEngine implements ClockWalk {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWalkOnEngine.class);

    private static final Duration SETTLE_LIMIT = Duration.ofSeconds(60);

    private final MovableClock movable;
    private final PlatformClock clock;
    private final Deadlines deadlines;
    private final ManagementService management;
    private final JobExecutor executor;
    private final ThreadPoolTaskExecutor threads;
    private final ReentrantLock walking = new ReentrantLock();

    ClockWalkOnEngine(MovableClock movable, PlatformClock clock, Deadlines deadlines, ManagementService management,
                      ProcessEngine engine, ThreadPoolTaskExecutor camundaTaskExecutor) {
        this.movable = movable;
        this.clock = clock;
        this.deadlines = deadlines;
        this.management = management;
        this.executor = ((SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.threads = camundaTaskExecutor;
    }

    @Override
    public void forwardTo(Actor by, Instant target) {
        requireAdministrator(by);
        if (!movable.isMovable()) {
            throw Refused.forbidden("clock.fixed");
        }
        if (target.isBefore(clock.now())) {
            throw Refused.invalid(Ground.of("clock.backwards").at("to"));
        }
        walking.lock();
        boolean wasRunning = executor.isActive();
        try {
            stop();
            walk(target);
        } finally {
            if (wasRunning) {
                executor.start();
            }
            walking.unlock();
        }
    }

    @Override
    public void settle(Actor by) {
        requireAdministrator(by);
        long end = System.nanoTime() + SETTLE_LIMIT.toNanos();
        while (busy() && System.nanoTime() < end) {
            pause();
        }
    }

    private boolean busy() {
        return threads.getActiveCount() > 0
                || management.createJobQuery().active().withRetriesLeft().executable().count() > 0;
    }

    private static void requireAdministrator(Actor by) {
        if (!by.has(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("identity.role-needed", Role.ADMINISTRATOR.name());
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        executor.shutdown();
        while (threads.getActiveCount() > 0 || threads.getThreadPoolExecutor().getQueue().size() > 0) {
            pause();
        }
    }

    private void walk(Instant target) {
        drain();
        for (Instant next = nextDue(); next != null && next.isBefore(target); next = nextDue()) {
            movable.forwardTo(next);
            drain();
        }
        if (target.isAfter(clock.now())) {
            movable.forwardTo(target);
        }
        drain();
    }

    /** The engine keeps whole seconds, so a timer's second is taken as reached at its end. */
    private Instant nextDue() {
        Instant now = clock.now();
        Instant row = deadlines.next();
        Instant timer = management.createJobQuery().active().withRetriesLeft().duedateHigherThan(java.util.Date.from(now))
                .orderByJobDuedate().asc().listPage(0, 1).stream().findFirst()
                .map(job -> job.getDuedate().toInstant().plusSeconds(1)).orElse(null);
        if (row == null || timer == null) {
            return row == null ? timer : row.plusSeconds(1);
        }
        return timer.isBefore(row.plusSeconds(1)) ? timer : row.plusSeconds(1);
    }

    @Override
    public void drain() {
        var failed = new HashSet<String>();
        List<Job> jobs;
        while (!(jobs = due(failed)).isEmpty()) {
            for (Job job : jobs) {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException fault) {
                    LOG.warn("job {} failed while the clock moved: {}", job.getId(), fault.getMessage());
                    failed.add(job.getId());
                }
            }
        }
    }

    private List<Job> due(HashSet<String> failed) {
        return management.createJobQuery().active().withRetriesLeft().executable().orderByJobDuedate().asc().listPage(0, 50)
                .stream().filter(job -> !failed.contains(job.getId())).toList();
    }
}
