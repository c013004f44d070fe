package org.caiflow.inbox.web;

import java.util.Optional;
import org.caiflow.identity.Actor;
import org.caiflow.identity.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looks at a page, for the frame, which must not refuse strangers. */
@Component
class Viewer {

    private final SignIns signIns;

    Viewer(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Empty for strangers, and for people who have been switched off meanwhile. */
    Optional<Actor> actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignIns.SignedIn signedIn
                ? signIns.actor(signedIn) : Optional.empty();
    }
}
