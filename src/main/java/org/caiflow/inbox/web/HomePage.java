package org.caiflow.inbox.web;

import java.util.Optional;
import org.caiflow.identity.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: people to their inbox, the public to the portal. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(Optional<Actor> actor) {
        return actor.isPresent() ? "redirect:/inbox" : "redirect:/portal";
    }
}
