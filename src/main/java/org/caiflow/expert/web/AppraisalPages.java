package org.caiflow.expert.web;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Appraisals;
import org.caiflow.expert.Appraisals.Grade;
import org.caiflow.expert.Experts;
import org.caiflow.expert.PoolEntries;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/** Yearly appraisals for finance supervision: begun for a region and a year, then read line by line. */
@Controller
@RequestMapping("/supervision/experts/appraisals")
class AppraisalPages {

    private static final int PAGE = 50;

    private final Appraisals appraisals;
    private final PoolEntries pool;
    private final Experts experts;
    private final Organisations organisations;
    private final RefusalWords words;
    private final PlatformClock clock;

    AppraisalPages(Appraisals appraisals, PoolEntries pool, Experts experts, Organisations organisations, RefusalWords words, PlatformClock clock) {
        this.appraisals = appraisals;
        this.pool = pool;
        this.experts = experts;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return list(actor, "", clock.today().getYear() - 1, List.of());
    }

    private ModelAndView list(Actor actor, String region, int year, List<Told> grounds) {
        var mine = pool.regions(actor);
        return new ModelAndView("expert/appraisals", "it", new AppraisalsView(appraisals.list(actor),
                organisations.regions().stream().filter(one -> mine.contains(one.code())).toList(), allWords(), region, year, grounds));
    }

    private PoolWords allWords() {
        return new PoolWords(experts.specialties(), organisations.regions());
    }

    @PostMapping
    ModelAndView begin(Actor actor, @RequestParam String region, @RequestParam int year) {
        try {
            return new ModelAndView("redirect:/projects/" + appraisals.begin(actor, region, year).no());
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var again = list(actor, region, year, words.tell(refused));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView appraisal(Actor actor, @PathVariable long id, @RequestParam(required = false) Grade grade, @RequestParam(required = false) Long after) {
        var found = appraisals.results(actor, id, grade, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        Long next = found.size() > PAGE ? shown.get(PAGE - 1).expertId() : null;
        return new ModelAndView("expert/appraisal", "it", new AppraisalView(appraisals.get(actor, id), shown, grade, allWords(), after != null, next));
    }
}
