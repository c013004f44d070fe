package org.caiflow.inbox.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;

/**
 * What stands around every page: who works here, the desks with their counts, the clock. Counts are asked for only when a
 * template shows them, so a fragment costs nothing.
 */
public final class Frame {

    private final Actor actor;
    private final Supplier<Csrf> csrf;
    private final Place place;
    private final boolean demo;
    private final Instant now;
    private final Supplier<List<DeskGroup>> desks;
    private final Supplier<Optional<WorkCalendar.Day>> nextHoliday;
    private final Supplier<Integer> unseen;

    Frame(Actor actor, Supplier<Csrf> csrf, Place place, boolean demo, Instant now, Supplier<List<DeskGroup>> desks,
          Supplier<Optional<WorkCalendar.Day>> nextHoliday, Supplier<Integer> unseen) {
        this.actor = actor;
        this.csrf = csrf;
        this.place = place;
        this.demo = demo;
        this.now = now;
        this.desks = desks;
        this.nextHoliday = nextHoliday;
        this.unseen = unseen;
    }

    /** Null when nobody is signed in. */
    public Actor getActor() {
        return actor;
    }

    public Csrf getCsrf() {
        return csrf.get();
    }

    public String getPath() {
        return place.path();
    }

    /** The same page in the other language. */
    public String getOtherLanguage() {
        return place.otherLanguage();
    }

    public boolean isDemo() {
        return demo;
    }

    public Instant getNow() {
        return now;
    }

    public List<DeskGroup> getDesks() {
        return desks.get();
    }

    /** Null when none is near or the year's calendar is not known. */
    public WorkCalendar.Day getNextHoliday() {
        return nextHoliday.get().orElse(null);
    }

    /** Notifications since the person looked; 100 stands for all that are more than 99. */
    public int getUnseen() {
        return unseen.get();
    }

    /** The organisations for which the person acts; empty for experts and people without a role. */
    public String getOrganisation() {
        return actor.memberships().stream().map(Membership::organisation).distinct().collect(Collectors.joining(" · "));
    }

    /** Whether the person may hold a key that seals or opens bids. */
    public boolean isKeyHolder() {
        return actor.memberships().stream().anyMatch(membership -> membership.role().holdsKey());
    }

    /** Whether the desk is the one on which the page stands: of those above the page the nearest. */
    public boolean isHere(Desk desk) {
        return getDesks().stream().flatMap(group -> group.desks().stream()).map(Desk::address)
                .filter(address -> place.path().equals(address) || place.path().startsWith(address + "/"))
                .max(Comparator.comparingInt(String::length)).filter(desk.address()::equals).isPresent();
    }

    /** @param count open things, null when nothing is counted */
    public record Desk(String key, String icon, String address, Integer count) {
    }

    public record DeskGroup(String key, List<Desk> desks) {
    }

    public record Csrf(String token, String headerName, String parameterName) {
    }

    public record Place(String path, String otherLanguage) {
    }
}
