package org.caiflow.inbox.web;

import java.util.Optional;
import org.caiflow.identity.Actor;
import org.caiflow.identity.People;
import org.caiflow.identity.SignIns;
import org.caiflow.kernel.Refused;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looks at the page, for the frame, which must not refuse strangers. */
@Component
class Viewer {

    private final People people;

    Viewer(People people) {
        this.people = people;
    }

    /** Empty for strangers, and for people who have been switched off meanwhile. */
    Optional<Actor> actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignIns.SignedIn signedIn)) {
            return Optional.empty();
        }
        try {
            return Optional.of(people.actor(signedIn.personId()));
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
