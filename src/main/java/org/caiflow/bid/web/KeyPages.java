package org.caiflow.bid.web;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.identity.SealKey;
import org.caiflow.identity.SealKeys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** One's keys (密钥): making, registering, loading and retiring them. The secret part never leaves the browser. */
@Controller
class KeyPages {

    private final SealKeys keys;
    private final Organisations organisations;
    private final PlatformClock clock;

    KeyPages(SealKeys keys, Organisations organisations, PlatformClock clock) {
        this.keys = keys;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/keys")
    ModelAndView keys(Actor actor) {
        var all = keys.visibleTo(actor);
        var places = keys.places(actor).stream().map(place -> place(place, all)).toList();
        return new ModelAndView("bid/keys", Map.of("it", new KeyDesk(actor.personId(), actor.name(), clock.today().format(DateTimeFormatter.BASIC_ISO_DATE), places)));
    }

    private Place place(Membership membership, List<SealKey> all) {
        return new Place(organisations.get(membership.organisationId()), membership.role() == Role.SUPPLIER_AGENT,
                all.stream().filter(key -> key.organisationId() == membership.organisationId()).toList());
    }

    /** @param today {@code 20260302}, for the name of the key file */
    public record KeyDesk(long personId, String person, String today, List<Place> places) {
    }

    /** @param supplier whether its keys seal bids; else they open them */
    public record Place(Organisation organisation, boolean supplier, List<SealKey> keys) {
    }
}
