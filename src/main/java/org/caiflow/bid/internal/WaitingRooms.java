package org.caiflow.bid.internal;

import org.caiflow.bid.Openings.Waiting;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Role;
import org.caiflow.identity.SealKeys;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rooms that wait for a holder's key. Asked on each first page of an inbox: whoever holds no key costs one question. */
@Component
class WaitingRooms {

    private final OpeningMapper openings;
    private final ReleaseMapper releases;
    private final Room room;
    private final Tenders tenders;
    private final SealKeys keys;

    WaitingRooms(OpeningMapper openings, ReleaseMapper releases, Room room, Tenders tenders, SealKeys keys) {
        this.openings = openings;
        this.releases = releases;
        this.room = room;
        this.tenders = tenders;
        this.keys = keys;
    }

    List<Waiting> of(Actor holder) {
        var own = keys.places(holder).stream().filter(place -> place.role() != Role.SUPPLIER_AGENT).map(Membership::organisationId)
                .filter(place -> keys.inUse(place).stream().anyMatch(key -> key.personId() == holder.personId())).toList();
        var waiting = new ArrayList<Waiting>();
        for (OpeningRow opening : own.isEmpty() ? List.<OpeningRow>of() : openings.inRoom()) {
            waiting(holder, own, opening).ifPresent(waiting::add);
        }
        return waiting;
    }

    private Optional<Waiting> waiting(Actor holder, List<Long> own, OpeningRow opening) {
        var tender = tenders.get(opening.tenderId);
        var handed = releases.hands(tender.id());
        return tenders.authorities(tender.id()).stream().filter(authority -> own.contains(authority.id()))
                .filter(authority -> handed.stream().noneMatch(hand -> hand.organisationId() == authority.id() || hand.personId() == holder.personId()))
                .findFirst().map(authority -> new Waiting(tender.caseNo(), tender.caseName(), authority.name(), room.releaseUntil(tender)));
    }
}
