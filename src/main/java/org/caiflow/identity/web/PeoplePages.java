package org.caiflow.identity.web;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.Role;
import org.caiflow.identity.SignIns;
import org.caiflow.identity.web.PersonView.Choice;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Arrays;
import java.util.List;

/** People and their roles, for the administrator. */
@Controller
@RequestMapping("/admin/people")
class PeoplePages {

    private static final int PAGE = 30;
    private static final int MOST_ORGANISATIONS = 200;

    private final People people;
    private final Organisations organisations;
    private final SignIns signIns;
    private final RefusalWords words;

    PeoplePages(People people, Organisations organisations, SignIns signIns, RefusalWords words) {
        this.people = people;
        this.organisations = organisations;
        this.signIns = signIns;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String after) {
        actor.as(Role.ADMINISTRATOR);
        var found = people.list(search, after, PAGE + 1);
        return new ModelAndView("identity/people", "it", PeopleView.page(found, PAGE, search, after));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        actor.as(Role.ADMINISTRATOR);
        return new ModelAndView("identity/person-new", "it", NewPersonView.EMPTY);
    }

    @PostMapping("/new")
    ModelAndView register(Actor actor, @RequestParam String login, @RequestParam String name, @RequestParam String email,
                          @RequestParam String mobile, @RequestParam String password) {
        actor.as(Role.ADMINISTRATOR);
        try {
            return new ModelAndView("redirect:/admin/people/" + people.register(login, name, email, mobile, password));
        } catch (Refused refused) {
            return Pages.refused("identity/person-new", new NewPersonView(login, name, email, mobile, words.tell(refused)), refused);
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable long id) {
        actor.as(Role.ADMINISTRATOR);
        return new ModelAndView("identity/person", "it", view(people.get(id), Choice.NONE, List.of()));
    }

    private PersonView view(Person person, Choice chosen, List<Told> grounds) {
        return new PersonView(person, signIns.lockedUntil(person.login()),
                organisations.list(null, null, null, MOST_ORGANISATIONS), Arrays.stream(Role.values()).map(Role::name).toList(),
                chosen, grounds);
    }

    @PostMapping("/{id}/grant")
    ModelAndView grant(Actor actor, @PathVariable long id, @RequestParam long organisation, @RequestParam Role role) {
        return act(id, new Choice(String.valueOf(organisation), role.name()), () -> people.grant(actor, id, organisation, role));
    }

    @PostMapping("/{id}/revoke")
    ModelAndView revoke(Actor actor, @PathVariable long id, @RequestParam long organisation, @RequestParam Role role) {
        return act(id, Choice.NONE, () -> people.revoke(actor, id, organisation, role));
    }

    @PostMapping("/{id}/active")
    ModelAndView setActive(Actor actor, @PathVariable long id, @RequestParam boolean active) {
        return act(id, Choice.NONE, () -> people.setActive(actor, id, active));
    }

    @PostMapping("/{id}/password")
    ModelAndView givePassword(Actor actor, @PathVariable long id, @RequestParam String password) {
        return act(id, Choice.NONE, () -> signIns.givePassword(actor, id, password));
    }

    @PostMapping("/{id}/unlock")
    ModelAndView unlock(Actor actor, @PathVariable long id) {
        return act(id, Choice.NONE, () -> signIns.unlock(actor, id));
    }

    private ModelAndView act(long id, Choice chosen, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/admin/people/" + id);
        } catch (Refused refused) {
            Pages.passOn(refused);
            return Pages.refused("identity/person", view(people.get(id), chosen, words.tell(refused)), refused);
        }
    }
}
