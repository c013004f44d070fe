package org.caiflow.supervision.web;

import org.caiflow.identity.Actor;
import org.caiflow.supervision.Questions;
import org.caiflow.supervision.Questions.Filter;
import org.caiflow.supervision.Questions.State;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The supervisor's desk (监管工作台): what asks to be checked, over all cases of the region. */
@Controller
class SupervisionPages {

    private static final int PAGE = 50;
    private static final String DESK = "/supervision";

    private final Questions questions;
    private final RegionNames regions;

    SupervisionPages(Questions questions, RegionNames regions) {
        this.questions = questions;
        this.regions = regions;
    }

    /** @param state missing for the open ones; ALL for any */
    @GetMapping(DESK)
    ModelAndView desk(Actor actor, @RequestParam(defaultValue = "OPEN") String state, @RequestParam(required = false) Suspicion kind,
                      @RequestParam(required = false) Weight weight, @RequestParam(defaultValue = "") String region,
                      @RequestParam(required = false) String after, Locale language) {
        var filter = new Filter(state(state), kind, weight, region.isBlank() ? null : region);
        var page = questions.list(actor, filter, after, PAGE);
        var here = UriComponentsBuilder.fromPath(DESK).queryParam("state", state).queryParam("kind", kind == null ? "" : kind)
                .queryParam("weight", weight == null ? "" : weight).queryParam("region", region);
        var view = new SupervisionView(page, filter, regions.in(language), after == null ? "" : here.cloneBuilder().build().toUriString(),
                page.next() == null ? "" : here.cloneBuilder().queryParam("after", page.next()).build().toUriString());
        return new ModelAndView("supervision/desk", Map.of("it", view));
    }

    private static State state(String name) {
        return name.equals("ALL") ? null : Stream.of(State.values()).filter(state -> state.name().equals(name)).findFirst().orElse(State.OPEN);
    }
}
