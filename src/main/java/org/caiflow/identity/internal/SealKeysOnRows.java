package org.caiflow.identity.internal;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.SealKey;
import org.caiflow.identity.SealKeys;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.PublicKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

@Service
@Transactional
class SealKeysOnRows implements SealKeys {

    /** Duties that seal bids or open them. */
    private static final int MOST_HOLDERS = 20;

    private final SealKeyMapper keys;
    private final InstantSource time;

    SealKeysOnRows(SealKeyMapper keys, InstantSource time) {
        this.keys = keys;
        this.time = time;
    }

    @Override
    public SealKey register(Actor holder, long organisationId, String x25519, String sm2) {
        requirePlace(holder, organisationId);
        String fingerprint = HexFormat.of().formatHex(publicKeys(x25519, sm2).fingerprint());
        if (keys.byFingerprint(fingerprint) != null) {
            throw Refused.conflict("identity.key-known");
        }
        keys.retireOf(organisationId, holder.personId(), now());
        if (keys.inUse(organisationId).size() >= MOST_HOLDERS) {
            throw Refused.invalid(Ground.of("identity.keys-many", MOST_HOLDERS));
        }
        keys.insert(organisationId, holder.personId(), x25519, sm2, fingerprint, now());
        return keys.byFingerprint(fingerprint);
    }

    private static PublicKeys publicKeys(String x25519, String sm2) {
        try {
            return PublicKeys.of(x25519, sm2);
        } catch (RuntimeException noKey) {
            throw Refused.invalid(Ground.of("identity.key-none").at("x25519"));
        }
    }

    @Override
    public void retire(Actor by, long keyId) {
        SealKey key = keys.get(keyId);
        if (key == null || places(by).stream().noneMatch(place -> place.organisationId() == key.organisationId())) {
            throw Refused.unknown("identity.key-unknown");
        }
        if (keys.retire(keyId, now()) != 1) {
            throw Refused.conflict("identity.key-retired");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<SealKey> inUse(long organisationId) {
        return keys.inUse(organisationId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SealKey> ever(long organisationId) {
        return keys.ofOrganisations(List.of(organisationId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SealKey> visibleTo(Actor actor) {
        var organisations = places(actor).stream().map(Membership::organisationId).toList();
        return organisations.isEmpty() ? List.of() : keys.ofOrganisations(organisations);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SealKey> byFingerprint(String fingerprint) {
        return Optional.ofNullable(keys.byFingerprint(fingerprint));
    }

    @Override
    public List<Membership> places(Actor actor) {
        var places = new TreeMap<Long, Membership>();
        actor.memberships().stream().filter(membership -> membership.role().holdsKey())
                .forEach(membership -> places.putIfAbsent(membership.organisationId(), membership));
        return List.copyOf(places.values());
    }

    private void requirePlace(Actor holder, long organisationId) {
        if (places(holder).stream().noneMatch(place -> place.organisationId() == organisationId)) {
            throw Refused.forbidden("identity.key-no-duty");
        }
    }

    private long now() {
        return time.instant().toEpochMilli();
    }
}
