package org.caiflow.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caiflow.identity.People;
import org.caiflow.identity.SignIns.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

import java.io.IOException;
import java.util.Locale;

/** Leads to the page that was wanted, else to the front door; in the person's language, unless this browser has chosen one. */
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String LANGUAGE_COOKIE = "lang";

    private final People people;
    private final LocaleResolver languages;

    AfterSignIn(People people, LocaleResolver languages) {
        this.people = people;
        this.languages = languages;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
                                        Authentication authentication) throws ServletException, IOException {
        long person = ((SignedIn) authentication.getPrincipal()).personId();
        if (WebUtils.getCookie(request, LANGUAGE_COOKIE) == null) {
            languages.setLocale(request, response, Locale.forLanguageTag(people.languageOf(person)));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
