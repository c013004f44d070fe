package org.caiflow.expert.web;

import org.caiflow.expert.PoolEntries;
import org.caiflow.expert.PoolEntries.Entry;
import org.caiflow.expert.Registrations;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.workflow.Case;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An expert's own entry for other systems. */
@RestController
@RequestMapping("/api/v1/expert")
class ExpertApi {

    private final PoolEntries pool;
    private final Registrations registrations;

    ExpertApi(PoolEntries pool, Registrations registrations) {
        this.pool = pool;
        this.registrations = registrations;
    }

    @GetMapping("/entry")
    Standing entry(Actor actor) {
        actor.as(Role.EXPERT);
        return new Standing(pool.own(actor).orElse(null), registrations.running(actor).orElse(null));
    }

    /** Opens an application; its task stands in the inbox. */
    @PostMapping("/application")
    Case apply(Actor actor) {
        return registrations.apply(actor);
    }

    /** @param entry null before the person is in the pool; @param application under way; null when there is none */
    record Standing(Entry entry, Case application) {
    }
}
