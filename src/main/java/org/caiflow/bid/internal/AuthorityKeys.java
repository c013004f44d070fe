package org.caiflow.bid.internal;

import org.caiflow.bid.Bids.Key;
import org.caiflow.bid.Bids.Keyholders;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.SealKey;
import org.caiflow.identity.SealKeys;
import org.caiflow.seal.Authority;
import org.caiflow.seal.PublicKeys;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;

import java.util.List;

/** The keys to which the shares of a tender's bids are sealed. */
@Component
class AuthorityKeys {

    private final SealKeys keys;
    private final Tenders tenders;

    AuthorityKeys(SealKeys keys, Tenders tenders) {
        this.keys = keys;
        this.tenders = tenders;
    }

    List<Keyholders> shown(long tenderId) {
        return tenders.authorities(tenderId).stream().map(one -> new Keyholders(one.creditCode(), one.name(), shownOf(one.id()))).toList();
    }

    List<Key> shownOf(long organisationId) {
        return keys.inUse(organisationId).stream().map(key -> new Key(key.holder(), key.x25519(), key.sm2(), key.fingerprint())).toList();
    }

    List<Authority> sealedTo(long tenderId) {
        return tenders.authorities(tenderId).stream().map(this::authority).toList();
    }

    private Authority authority(Organisation organisation) {
        var holders = keys.inUse(organisation.id()).stream().map(AuthorityKeys::publicKeys).toList();
        return new Authority(organisation.creditCode(), holders);
    }

    static PublicKeys publicKeys(SealKey key) {
        return PublicKeys.of(key.x25519(), key.sm2());
    }
}
