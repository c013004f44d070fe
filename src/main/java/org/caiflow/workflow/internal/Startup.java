package org.caiflow.workflow.internal;

import org.caiflow.calendar.ClockMoved;
import org.caiflow.calendar.PlatformClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Date;

/** Brings the engine in step with the platform when it starts and whenever the clock moves. */
@Component
class Startup {

    /** The engine is a parameter so that its tables exist; it must not take jobs before this has run. */
    Startup(ProcessEngine engine, JdbcTemplate rows, TransactionTemplate transaction, PlatformClock clock,
            @Value("${caiflow.node:node-1}") String node) {
        follow(clock);
        transaction.executeWithoutResult(status -> releaseOwnLocks(rows, node));
    }

    /** Jobs that this node held when it was killed would else wait for their lock to expire. */
    private static void releaseOwnLocks(JdbcTemplate rows, String node) {
        rows.update("UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL WHERE LOCK_OWNER_ = ?", node);
    }

    @EventListener
    void on(ClockMoved moved) {
        ClockUtil.offset(moved.now().toEpochMilli() - realNow());
    }

    private static void follow(PlatformClock clock) {
        ClockUtil.offset(clock.now().toEpochMilli() - realNow());
    }

    private static long realNow() {
        ClockUtil.reset();
        Date real = ClockUtil.getCurrentTime();
        return real.getTime();
    }
}
