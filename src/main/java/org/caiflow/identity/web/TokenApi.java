package org.caiflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.People;
import org.caiflow.identity.SignIns;
import org.caiflow.identity.SignIns.Outcome;
import org.caiflow.identity.SignIns.Token;
import org.caiflow.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Sign-in of other systems. */
@RestController
@RequestMapping("/api/v1")
class TokenApi {

    private final SignIns signIns;
    private final People people;

    TokenApi(SignIns signIns, People people) {
        this.signIns = signIns;
        this.people = people;
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Token issue(@RequestBody Credentials credentials, HttpServletRequest request) {
        var attempt = signIns.withPassword(credentials.login(), credentials.password(), request.getRemoteAddr());
        if (attempt.outcome() != Outcome.ADMITTED) {
            throw SignInRefused.after(attempt);
        }
        return signIns.issue(attempt.signedIn());
    }

    @DeleteMapping("/tokens/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, HttpServletRequest request) {
        String token = BearerFilter.tokenOf(request);
        if (token == null) {
            throw Refused.unknown("identity.token-unknown");
        }
        signIns.revoke(token);
    }

    @GetMapping("/me")
    Me me(Actor actor) {
        return new Me(actor.personId(), actor.login(), actor.name(), people.languageOf(actor.personId()), actor.memberships());
    }

    record Credentials(String login, String password) {

        @Override
        public String toString() {
            return "credentials of " + login;
        }
    }

    record Me(long id, String login, String name, String language, List<Membership> memberships) {
    }
}
