package org.caiflow.bid.web;

import org.caiflow.bid.Openings;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import java.time.Instant;
import java.util.Map;

/** The opening (开标大厅): before it a countdown and nothing else, after it the price board. */
@Controller
class OpeningPages {

    private final Openings openings;
    private final PlatformClock clock;

    OpeningPages(Openings openings, PlatformClock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping("/projects/{no}/opening")
    ModelAndView opening(Actor actor, @PathVariable String no) {
        return new ModelAndView("bid/opening", Map.of("it", new OpeningRoom(clock.now(), openings.board(actor, no))));
    }

    public record OpeningRoom(Instant now, Openings.Board board) {
    }
}
