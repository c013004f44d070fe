package org.caiflow.bid.internal;

import org.caiflow.identity.Organisation;
import org.caiflow.identity.SealKey;
import org.caiflow.identity.SealKeys;
import org.caiflow.seal.Authority;
import org.caiflow.seal.NamedAuthority;
import org.caiflow.seal.NamedKey;
import org.caiflow.seal.PublicKeys;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;

import java.util.Comparator;
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

    List<NamedAuthority> shown(long tenderId) {
        return tenders.authorities(tenderId).stream().map(one -> new NamedAuthority(one.creditCode(), one.name(),
                keys.inUse(one.id()).stream().map(AuthorityKeys::named).toList())).toList();
    }

    /** The person's own key in use, else a colleague's; null when there is none. */
    NamedKey supplierKey(long organisationId, long personId) {
        return keys.inUse(organisationId).stream().min(Comparator.comparing(key -> key.personId() != personId)).map(AuthorityKeys::named)
                .orElse(null);
    }

    private static NamedKey named(SealKey key) {
        return new NamedKey(key.holder(), key.x25519(), key.sm2(), key.fingerprint());
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
