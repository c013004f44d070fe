package org.caiflow.inbox.web;

import java.util.Optional;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: people to where their work is, the public to the portal. */
@Controller
class HomePage {

    private final Tasks tasks;

    HomePage(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/")
    String home(Optional<Actor> actor) {
        return "redirect:" + actor.map(this::desk).orElse("/portal");
    }

    /** The inbox while it holds something; else the desk on which the person's work begins. */
    private String desk(Actor actor) {
        if (tasks.count(actor) > 0) {
            return "/inbox";
        }
        if (actor.memberships().stream().anyMatch(membership -> membership.role().party() == Party.SUPPLIER)) {
            return "/supplier";
        }
        if (actor.has(Role.EXPERT)) {
            return "/expert";
        }
        if (actor.has(Role.ADMINISTRATOR)) {
            return "/admin/people";
        }
        return actor.has(Role.AUDITOR) ? "/projects" : "/inbox";
    }
}
