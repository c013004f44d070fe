package org.caiflow.inbox.web;

import java.util.ArrayList;
import java.util.List;
import org.caiflow.calendar.MovableClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.inbox.web.Frame.Desk;
import org.caiflow.inbox.web.Frame.DeskGroup;
import org.caiflow.supervision.Questions;
import org.caiflow.workflow.Incidents;
import org.caiflow.workflow.Tasks;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The desks (工作台) that a person's roles open. */
@Component
class Desks {

    private final Tasks tasks;
    private final Incidents incidents;
    private final Questions questions;
    private final MovableClock clock;
    private final boolean demo;

    Desks(Tasks tasks, Incidents incidents, Questions questions, MovableClock clock, Environment environment) {
        this.tasks = tasks;
        this.incidents = incidents;
        this.questions = questions;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    boolean isDemo() {
        return demo;
    }

    List<DeskGroup> of(Actor actor) {
        var groups = new ArrayList<DeskGroup>();
        groups.add(new DeskGroup("work", work(actor)));
        if (actor.has(Role.ADMINISTRATOR)) {
            groups.add(new DeskGroup("admin", administration(actor)));
        }
        groups.add(new DeskGroup("public", List.of(new Desk("portal", "world", "/portal", null),
                new Desk("calculator", "calculator", "/portal/calculator", null))));
        return groups;
    }

    private List<Desk> work(Actor actor) {
        var desks = new ArrayList<Desk>();
        desks.add(new Desk("inbox", "inbox", "/inbox", tasks.count(actor)));
        desks.add(new Desk("projects", "folders", "/projects", null));
        if (actor.has(Role.PURCHASER_HANDLER)) {
            desks.add(new Desk("newProject", "plus", "/projects/new", null));
        }
        if (actor.memberships().stream().anyMatch(membership -> membership.role().party() == Party.SUPPLIER)) {
            desks.add(new Desk("supplier", "briefcase", "/supplier", null));
        }
        if (actor.has(Role.SUPERVISOR)) {
            desks.add(new Desk("supervision", "zoom-question", "/supervision", questions.count(actor)));
        }
        if (actor.has(Role.EXPERT)) {
            desks.add(new Desk("expert", "star", "/expert", null));
            desks.add(new Desk("profile", "id", "/expert/profile", null));
        }
        if (actor.has(Role.SUPERVISOR)) {
            desks.add(new Desk("pool", "user-star", "/supervision/experts", null));
            desks.add(new Desk("bans", "ban", "/supervision/bans", null));
        }
        return desks;
    }

    private List<Desk> administration(Actor actor) {
        var desks = new ArrayList<>(List.of(new Desk("people", "users", "/admin/people", null),
                new Desk("rules", "scale", "/admin/rules", null), new Desk("calendar", "calendar", "/admin/calendar", null),
                new Desk("incidents", "alert-hexagon", "/admin/incidents", incidents.open(actor).size())));
        if (clock.isMovable()) {
            desks.add(new Desk("clock", "clock-play", "/admin/clock", null));
        }
        if (demo) {
            desks.add(new Desk("mail", "mail", "/admin/mail", null));
        }
        return desks;
    }
}
