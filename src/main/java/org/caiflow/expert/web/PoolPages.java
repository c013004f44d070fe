package org.caiflow.expert.web;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Appraisals;
import org.caiflow.expert.Experts;
import org.caiflow.expert.PoolEntries;
import org.caiflow.expert.PoolEntries.BanKind;
import org.caiflow.expert.PoolEntries.NewBan;
import org.caiflow.expert.Ratings;
import org.caiflow.expert.Registrations;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.kernel.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.util.List;

/** The pool for finance supervision (评审专家库): list and single entries with versions and bans. */
@Controller
@RequestMapping("/supervision/experts")
class PoolPages {

    private static final int PAGE = 30;

    private final PoolEntries pool;
    private final Registrations registrations;
    private final Ratings ratings;
    private final Appraisals appraisals;
    private final Experts experts;
    private final Organisations organisations;
    private final RefusalWords words;
    private final PlatformClock clock;

    PoolPages(PoolEntries pool, Registrations registrations, Ratings ratings, Appraisals appraisals, Experts experts, Organisations organisations,
              RefusalWords words, PlatformClock clock) {
        this.pool = pool;
        this.registrations = registrations;
        this.ratings = ratings;
        this.appraisals = appraisals;
        this.experts = experts;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, PoolQuery asked, @RequestParam(required = false) Long after) {
        var found = pool.list(actor, asked.filter(), after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        Long next = found.size() > PAGE ? shown.get(PAGE - 1).id() : null;
        var mine = pool.regions(actor);
        var regions = organisations.regions().stream().filter(region -> mine.contains(region.code())).toList();
        return new ModelAndView("expert/pool", "it", new PoolView(shown, asked, regions, allWords(), after != null, next));
    }

    private PoolWords allWords() {
        return new PoolWords(experts.specialties(), organisations.regions());
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView entry(Actor actor, @PathVariable long id, @RequestParam(required = false) String done) {
        return page(actor, id, List.of(), done);
    }

    private ModelAndView page(Actor actor, long id, List<Told> grounds, String done) {
        var entry = pool.get(actor, id);
        var versions = registrations.versions(actor, entry.personId());
        var inForce = versions.stream().filter(one -> Long.valueOf(one.id()).equals(entry.applicationId())).findFirst().orElse(null);
        return new ModelAndView("expert/entry", "it",
                new EntryView(entry, inForce, versions, pool.bans(actor, id), ratings.received(actor, id), appraisals.of(actor, id), allWords(), clock.today(), grounds, done));
    }

    @PostMapping("/{id}/ban")
    ModelAndView ban(Actor actor, @PathVariable long id, @RequestParam BanKind kind,
                     @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
                     @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
                     @RequestParam(required = false) String reason, @RequestParam(required = false) String article) {
        return done(actor, id, "banned", () -> pool.ban(actor, id, new NewBan(kind, from, to, reason, article)));
    }

    @PostMapping("/{id}/bans/{ban}/lift")
    ModelAndView lift(Actor actor, @PathVariable long id, @PathVariable long ban, @RequestParam(required = false) String reason) {
        return done(actor, id, "lifted", () -> pool.lift(actor, ban, reason));
    }

    private ModelAndView done(Actor actor, long id, String done, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/supervision/experts/" + id + "?done=" + done);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var again = page(actor, id, words.tell(refused), null);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }
}
