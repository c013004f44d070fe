package org.caiflow.expert.internal;

import org.caiflow.identity.SeatSource;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.TreeSet;

/** Who holds which seat; the only place where a seat and a person meet. */
@Component
class SeatHolders implements SeatSource {

    private final SeatHolderMapper holders;
    private final HolderVault vault;

    SeatHolders(SeatHolderMapper holders, HolderVault vault) {
        this.holders = holders;
        this.vault = vault;
    }

    @Override
    public Set<String> seatsOf(long personId) {
        return new TreeSet<>(holders.seats(vault.mark(personId)));
    }

    void put(String seat, long personId) {
        holders.insert(seat, vault.seal(seat, personId), vault.mark(personId));
    }

    long personIn(String seat) {
        return vault.open(seat, holders.ofSeat(seat).person());
    }

    /** What stands at all seats of the person; of no use without the key. */
    byte[] mark(long personId) {
        return vault.mark(personId);
    }
}
