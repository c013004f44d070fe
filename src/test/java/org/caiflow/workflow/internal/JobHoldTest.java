package org.caiflow.workflow.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class JobHoldTest {

    private static final String JOB = "held-by-a-test";
    private static final long LOCK = 300;

    @Autowired
    JdbcTemplate rows;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    PlatformClock clock;

    @AfterEach
    void forget() {
        Context.removeJobExecutorContext();
        Sql.update(rows, "DELETE FROM ACT_RU_JOB WHERE ID_ = ?", JOB);
    }

    @Test
    void keepsTheLockOfAJobWhileItWorks() {
        var start = Timestamp.from(clock.now());
        Sql.update(rows, "INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, LOCK_OWNER_, LOCK_EXP_TIME_, RETRIES_, SUSPENSION_STATE_) VALUES (?, 7, 'message', 'node-1', ?, 3, 1)",
                JOB, start);
        running();

        hold().during(() -> pause(3_000));

        assertThat(rows.queryForObject("SELECT LOCK_EXP_TIME_ FROM ACT_RU_JOB WHERE ID_ = ?", Timestamp.class, JOB)).isAfter(start);
        assertThat(rows.queryForObject("SELECT REV_ FROM ACT_RU_JOB WHERE ID_ = ?", Integer.class, JOB)).isEqualTo(7);
    }

    @Test
    void worksOutsideOfAJobToo() {
        int[] done = {0};

        hold().during(() -> done[0]++);

        assertThat(done[0]).isEqualTo(1);
    }

    private JobHold hold() {
        return new JobHold(rows, transaction, clock, LOCK);
    }

    private static void running() {
        var job = new MessageEntity();
        job.setId(JOB);
        var context = new JobExecutorContext();
        context.setCurrentJob(job);
        Context.setJobExecutorContext(context);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
