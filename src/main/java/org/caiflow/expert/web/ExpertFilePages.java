package org.caiflow.expert.web;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Absences;
import org.caiflow.expert.Appraisals;
import org.caiflow.expert.Experts;
import org.caiflow.expert.Fees;
import org.caiflow.expert.PoolEntries;
import org.caiflow.expert.Ratings;
import org.caiflow.expert.Registrations;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Tasks;
import org.caiflow.workflow.Tasks.Filter;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDateTime;
import java.util.List;

/** What an expert sees of itself (我的专家档案): state, applications, times at which it cannot come. */
@Controller
@RequestMapping("/expert/profile")
class ExpertFilePages {

    private final PoolEntries pool;
    private final Registrations registrations;
    private final Absences absences;
    private final Ratings ratings;
    private final Appraisals appraisals;
    private final Fees fees;
    private final Experts experts;
    private final Organisations organisations;
    private final Tasks tasks;
    private final RefusalWords words;
    private final PlatformClock clock;

    ExpertFilePages(PoolEntries pool, Registrations registrations, Absences absences, Ratings ratings, Appraisals appraisals, Fees fees,
                    Experts experts, Organisations organisations, Tasks tasks, RefusalWords words, PlatformClock clock) {
        this.pool = pool;
        this.registrations = registrations;
        this.absences = absences;
        this.ratings = ratings;
        this.appraisals = appraisals;
        this.fees = fees;
        this.experts = experts;
        this.organisations = organisations;
        this.tasks = tasks;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView profile(Actor actor) {
        return page(actor, List.of());
    }

    private ModelAndView page(Actor actor, List<Told> grounds) {
        actor.as(Role.EXPERT);
        var entry = pool.own(actor);
        var away = absences.of(actor);
        var running = registrations.running(actor);
        var task = running.flatMap(matter -> tasks.list(actor, new Filter(matter.no(), null, null), null, 1).items().stream().findFirst());
        return new ModelAndView("expert/profile", "it", new ExpertFile(entry.orElse(null), running.orElse(null),
                task.map(Tasks.Item::id).orElse(null), registrations.versions(actor, actor.personId()), away,
                AbsenceMonth.from(clock.today(), away), entry.map(one -> pool.bans(actor, one.id())).orElse(List.of()),
                ratings.own(actor), appraisals.own(actor), fees.own(actor), new PoolWords(experts.specialties(), organisations.regions()), grounds));
    }

    @PostMapping("/apply")
    String apply(Actor actor) {
        var matter = registrations.apply(actor);
        return "redirect:/tasks/" + tasks.list(actor, new Filter(matter.no(), null, null), null, 1).items().get(0).id();
    }

    @PostMapping("/absences")
    ModelAndView add(Actor actor, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime from,
                     @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime to) {
        return done(actor, "absences", () -> absences.add(actor, from, to));
    }

    private ModelAndView done(Actor actor, String section, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/expert/profile#" + section);
        } catch (Refused refused) {
            var again = page(actor, words.tell(refused));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    @PostMapping("/appraisals/{id}/objection")
    ModelAndView object(Actor actor, @PathVariable long id, @RequestParam String words) {
        return done(actor, "appraisals", () -> appraisals.object(actor, id, words));
    }

    @PostMapping("/absences/{id}/remove")
    String remove(Actor actor, @PathVariable long id) {
        absences.remove(actor, id);
        return "redirect:/expert/profile#absences";
    }
}
