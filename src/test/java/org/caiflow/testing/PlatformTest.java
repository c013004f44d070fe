package org.caiflow.testing;

import org.caiflow.Caiflow;
import org.springframework.boot.test.context.SpringBootTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The whole platform on a real MariaDB with a fresh schema, one context for all tests that carry it. The job executor is off:
 * tests drive timers and jobs by hand. Mail goes to a real SMTP server on loopback ({@code caiflow.demo.mail-port}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Caiflow.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.profiles.active=test",
        "caiflow.data=target/test-data",
        "caiflow.database.name=caiflow_test",
        "caiflow.database.fresh=true",
        "caiflow.clock.movable=true",
        "caiflow.clock.start=2026-03-02T01:00:00Z",
        "camunda.bpm.job-execution.enabled=false",
        "caiflow.jobs.start=false",
        "caiflow.first-administrator.password=Caiflow2026",
        // the demo's people sign in by the hundred: cheap hashes here
        "caiflow.sign-in.bcrypt-strength=4"
})
public @interface PlatformTest {
}
