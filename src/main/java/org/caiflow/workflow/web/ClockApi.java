package org.caiflow.workflow.web;

import org.caiflow.calendar.MovableClock;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Deadlines;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;

/** The platform's clock: read by anyone, moved by the administrator of a demo. */
@RestController
@RequestMapping("/api/v1/clock")
class ClockApi {

    private final PlatformClock clock;
    private final MovableClock movable;
    private final Deadlines deadlines;
    private final ClockWalk walk;

    ClockApi(PlatformClock clock, MovableClock movable, Deadlines deadlines, ClockWalk walk) {
        this.clock = clock;
        this.movable = movable;
        this.deadlines = deadlines;
        this.walk = walk;
    }

    @GetMapping
    Shown now() {
        Instant next = movable.isMovable() ? deadlines.next() : null;
        return new Shown(clock.local(), next == null ? null : LocalDateTime.ofInstant(next, PlatformClock.ZONE), movable.isMovable());
    }

    @PostMapping("/forward")
    Shown forward(Actor actor, @RequestBody Forward body) {
        walk.forwardTo(actor, target(body));
        return now();
    }

    @PostMapping("/settle")
    Shown settle(Actor actor) {
        walk.settle(actor);
        return now();
    }

    private Instant target(Forward body) {
        if (body.next()) {
            Instant next = deadlines.next();
            if (next == null) {
                throw Refused.invalid(Ground.of("clock.nothing-due"));
            }
            return next.plusSeconds(1);
        }
        try {
            return LocalDateTime.parse(String.valueOf(body.to())).atZone(PlatformClock.ZONE).toInstant();
        } catch (DateTimeException malformed) {
            throw Refused.invalid(Ground.of("clock.malformed").at("to"));
        }
    }

    /** @param to wall clock in China, {@code 2026-03-02T09:00}; @param next true: to the next due instant instead */
    record Forward(String to, boolean next) {
    }

    /** @param next next due instant; null when nothing is due or the clock cannot be moved */
    record Shown(LocalDateTime now, LocalDateTime next, boolean movable) {
    }
}
