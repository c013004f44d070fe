package org.caiflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.identity.SignIns;
import org.caiflow.identity.SignIns.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Who acts in this request. Read from the rows once per request, so that a role that was taken or a seat that was given counts at
 * once, however old the session is.
 */
@Component
class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final SignIns signIns;

    CurrentActor(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Empty when nobody is signed in, or the sign-in is no longer good. */
    Optional<Actor> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Optional<?> known) {
            return known.map(Actor.class::cast);
        }
        var actor = signedIn().flatMap(signIns::actor);
        request.setAttribute(ATTRIBUTE, actor);
        return actor;
    }

    boolean isAdministrator(HttpServletRequest request) {
        return of(request).filter(actor -> actor.has(Role.ADMINISTRATOR)).isPresent();
    }

    static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn) : Optional.empty();
    }
}
