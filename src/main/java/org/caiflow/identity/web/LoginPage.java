package org.caiflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.caiflow.identity.Membership;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.Comparator;
import java.util.List;

/** The sign-in. In the demo it offers the city's people. */
@Controller
class LoginPage {

    private static final int MOST_PEOPLE = 200;

    private final People people;
    private final RefusalWords words;
    private final Environment environment;

    LoginPage(People people, RefusalWords words, Environment environment) {
        this.people = people;
        this.words = words;
        this.environment = environment;
    }

    @GetMapping("/login")
    ModelAndView login(HttpServletRequest request) {
        if (CurrentActor.signedIn().isPresent()) {
            return new ModelAndView("redirect:/inbox");
        }
        var page = new ModelAndView("identity/login", "grounds", refusal(request.getSession(false)));
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            page.addObject("demoPeople", demoPeople());
            page.addObject("demoPassword", environment.getRequiredProperty("caiflow.demo.password"));
        }
        return page;
    }

    /** Told once. */
    private List<Told> refusal(HttpSession session) {
        if (session == null || !(session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof SignInRefused refused)) {
            return List.of();
        }
        session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return words.tell(List.of(refused.ground()), LocaleContextHolder.getLocale());
    }

    private List<DemoPerson> demoPeople() {
        return people.list(null, null, MOST_PEOPLE).stream()
                .filter(person -> person.active() && !person.memberships().isEmpty())
                .sorted(Comparator.comparing(person -> person.memberships().get(0).role()))
                .map(DemoPerson::of).toList();
    }

    public record DemoPerson(String login, String name, String organisation, String role) {

        static DemoPerson of(Person person) {
            Membership first = person.memberships().get(0);
            return new DemoPerson(person.login(), person.name(), first.organisation(), first.role().name());
        }
    }
}
