package org.caiflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caiflow.identity.Actor;
import org.caiflow.identity.People;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.SignIns;
import org.caiflow.identity.SignIns.SignedIn;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Locale;

/** One's own page: password, tokens, language. */
@Controller
@RequestMapping("/me")
class ProfilePages {

    private final People people;
    private final SignIns signIns;
    private final RefusalWords words;
    private final LocaleResolver languages;

    ProfilePages(People people, SignIns signIns, RefusalWords words, LocaleResolver languages) {
        this.people = people;
        this.signIns = signIns;
        this.words = words;
        this.languages = languages;
    }

    @GetMapping
    ModelAndView me(Actor actor, @RequestParam(required = false) String saved) {
        return new ModelAndView("identity/me", "it", view(actor, List.of(), saved != null));
    }

    private ProfileView view(Actor actor, List<Told> grounds, boolean saved) {
        return new ProfileView(people.get(actor.personId()), people.languageOf(actor.personId()), signIns.tokensOf(actor), grounds, saved);
    }

    @PostMapping("/password")
    ModelAndView changePassword(Actor actor, @RequestParam String present, @RequestParam String password,
                                @RequestParam String again, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (!password.equals(again)) {
                throw Refused.invalid(Ground.of("identity.password-differs").at("again"));
            }
            stay(signIns.changePassword(actor, present, password), request, response);
            return new ModelAndView("redirect:/me?saved");
        } catch (Refused refused) {
            return Pages.refused("identity/me", view(actor, words.tell(refused), false), refused);
        }
    }

    /** The other sessions end with the old password; this one goes on under a new id. */
    private static void stay(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    @PostMapping("/language")
    String setLanguage(Actor actor, @RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        people.setLanguage(actor, language);
        languages.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return "redirect:/me?saved";
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(Actor actor, @PathVariable long id) {
        signIns.revoke(actor, id);
        return "redirect:/me?saved";
    }
}
