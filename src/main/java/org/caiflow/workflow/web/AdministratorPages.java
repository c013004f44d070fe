package org.caiflow.workflow.web;

import org.caiflow.calendar.MovableClock;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Incidents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** The administrator's pages for the engine: incidents and, in a demo, the clock. */
@Controller
class AdministratorPages {

    private final Incidents incidents;
    private final PlatformClock clock;
    private final MovableClock movable;
    private final Deadlines deadlines;
    private final ClockWalk walk;

    AdministratorPages(Incidents incidents, PlatformClock clock, MovableClock movable, Deadlines deadlines, ClockWalk walk) {
        this.incidents = incidents;
        this.clock = clock;
        this.movable = movable;
        this.deadlines = deadlines;
        this.walk = walk;
    }

    @GetMapping("/admin/incidents")
    ModelAndView incidents(Actor actor) {
        return new ModelAndView("workflow/incidents", "it", incidents.open(actor).stream().map(IncidentLine::of).toList());
    }

    @PostMapping("/admin/incidents/{jobId}/retry")
    String retry(Actor actor, @PathVariable String jobId) {
        incidents.retry(actor, jobId);
        return "redirect:/admin/incidents";
    }

    @GetMapping("/admin/clock")
    ModelAndView clock(Actor actor) {
        return clockPage(List.of());
    }

    @PostMapping("/admin/clock")
    ModelAndView forward(Actor actor, @RequestParam(required = false) String to) {
        try {
            walk.forwardTo(actor, to == null || to.isBlank() ? nextDue()
                    : LocalDateTime.parse(to).atZone(PlatformClock.ZONE).toInstant());
        } catch (java.time.DateTimeException malformed) {
            return clockPage(List.of(Ground.of("clock.malformed")));
        } catch (Refused refused) {
            return clockPage(refused.grounds());
        }
        return new ModelAndView("redirect:/admin/clock");
    }

    private Instant nextDue() {
        Instant next = deadlines.next();
        if (next == null) {
            throw Refused.invalid(Ground.of("clock.nothing-due"));
        }
        return next.plusSeconds(1);
    }

    private ModelAndView clockPage(List<Ground> grounds) {
        return new ModelAndView("workflow/clock", "it",
                new ClockView(clock.now(), movable.isMovable(), deadlines.next(), clock.local().withNano(0).toString(), grounds));
    }

    /** @param next null when nothing is due; @param local value for the date field */
    public record ClockView(Instant now, boolean movable, Instant next, String local, List<Ground> grounds) {
    }
}
