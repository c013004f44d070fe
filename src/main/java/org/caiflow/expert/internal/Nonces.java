package org.caiflow.expert.internal;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.expert.Lots.Asked;
import org.caiflow.expert.Lots.Half;
import org.caiflow.expert.Lots.Key;
import org.caiflow.expert.Lots.Receiver;
import org.caiflow.expert.Lots.Sealed;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Party;
import org.caiflow.identity.SealKey;
import org.caiflow.identity.SealKeys;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.lot.NonceHalf;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The nonces of agency, purchaser and supervision (三方随机数): committed to first, then revealed; two of three suffice to know all three. */
@Component
class Nonces {

    static final String DEADLINE = "draw-reveal";
    static final String RULE = "expert.draw-reveal";
    private static final String HASH = "[0-9a-f]{64}";
    private static final int LONGEST_SEALED = 255;

    private final LotMapper lots;
    private final Freezing freezing;
    private final WrongNonces wrong;
    private final Around around;

    Nonces(LotMapper lots, Freezing freezing, WrongNonces wrong, Around around) {
        this.lots = lots;
        this.freezing = freezing;
        this.wrong = wrong;
        this.around = around;
    }

    /** What nonces need of the lower modules. */
    @Component
    record Around(SealKeys keys, Journal journal, Deadlines deadlines, Law law, Cases cases, WorkCalendar calendar, PlatformClock clock) {
    }

    Asked asked(CommitteeRow committee, LotRow lot, Actor by, Party side) {
        requireMember(by, committee, side);
        return new Asked(lot.commitment, side, Stream.concat(Stream.of(side), others(side))
                .map(receiver -> receiver(freezing.organisation(committee, receiver), receiver)).toList());
    }

    private Receiver receiver(Organisation organisation, Party side) {
        return new Receiver(side, organisation.name(), around.keys().inUse(organisation.id()).stream()
                .map(key -> new Key(key.holder(), key.x25519(), key.sm2(), key.fingerprint())).toList());
    }

    private static Stream<Party> others(Party side) {
        return Freezing.SIDES.stream().filter(other -> other != side);
    }

    private Organisation requireMember(Actor by, CommitteeRow committee, Party side) {
        Organisation organisation = freezing.organisation(committee, side);
        if (!by.belongsTo(organisation.id())) {
            throw Refused.forbidden("expert.nonce-foreign");
        }
        return organisation;
    }

    void commit(CommitteeRow committee, LotRow lot, Actor by, Party side, List<Half> halves, List<Sealed> sealed) {
        Organisation organisation = requireMember(by, committee, side);
        List<NonceRow> before = lots.nonces(lot.id);
        new Grounds()
                .unless(before.stream().noneMatch(nonce -> nonce.party() == side), Ground.of("expert.nonce-committed"))
                .unless(before.stream().noneMatch(nonce -> nonce.personId() == by.personId()), Ground.of("expert.nonce-other-side"))
                .unless(halves.stream().map(Half::to).toList().equals(others(side).toList())
                        && halves.stream().allMatch(half -> half.content() != null && half.content().matches(HASH))
                        && halves.stream().map(Half::content).distinct().count() == halves.size(), Ground.of("expert.nonce-malformed"))
                .refuseIfAny();
        requireSealed(committee, by, side, sealed);

        lots.insertNonce(new NonceRow(0, lot.id, side, organisation.id(), by.personId(), around.clock().now().toEpochMilli(), null));
        halves.forEach(half -> lots.insertHalf(new HalfRow(0, lot.id, side, half.to(), half.content(), null, null)));
        sealed.forEach(one -> lots.insertSealed(new SealedRow(lot.id, side, one.receiver(), one.fingerprint(), one.sealed())));
        around.journal().write(committee.caseId, committee.packageId, by.name(), "expert.nonce-committed", organisation.name());
        if (before.size() + 1 == Freezing.SIDES.size()) {
            startReveal(committee);
        }
    }

    /** To every key in use, each to the right side, and to the person's own. */
    private void requireSealed(CommitteeRow committee, Actor by, Party side, List<Sealed> sealed) {
        var grounds = new Grounds();
        for (Party receiver : Freezing.SIDES) {
            Organisation organisation = freezing.organisation(committee, receiver);
            List<SealKey> keys = around.keys().inUse(organisation.id());
            Set<String> due = keys.stream().map(SealKey::fingerprint).collect(Collectors.toSet());
            List<String> given = sealed.stream().filter(one -> one.receiver() == receiver).map(Sealed::fingerprint).toList();
            grounds.unless(!due.isEmpty(), Ground.of("expert.nonce-no-key", organisation.name()))
                    .unless(given.size() == due.size() && new HashSet<>(given).equals(due), Ground.of("expert.nonce-keys", organisation.name()));
            if (receiver == side) {
                grounds.unless(keys.stream().anyMatch(key -> key.personId() == by.personId()), Ground.of("expert.nonce-own-key"));
            }
        }
        grounds.unless(sealed.stream().allMatch(one -> one.sealed().length > 0 && one.sealed().length <= LONGEST_SEALED),
                Ground.of("expert.nonce-malformed")).refuseIfAny();
    }

    private void startReveal(CommitteeRow committee) {
        var kase = around.cases().get(committee.caseId);
        var limit = around.law().require(RULE, kase.scope(), around.clock().today());
        around.deadlines().fix(committee.caseId, committee.packageId, DEADLINE,
                around.calendar().due(around.clock().now(), limit, kase.region()).due(), RULE);
    }

    List<Sealed> sealedTo(CommitteeRow committee, LotRow lot, Actor by, Party side) {
        Organisation organisation = requireMember(by, committee, side);
        Set<String> own = around.keys().ever(organisation.id()).stream().filter(key -> key.personId() == by.personId())
                .map(SealKey::fingerprint).collect(Collectors.toSet());
        List<HalfRow> halves = lots.halves(lot.id);
        return lots.sealed(lot.id, side).stream().filter(row -> own.contains(row.fingerprint()))
                .sorted((one, other) -> Boolean.compare(other.party() == side, one.party() == side))
                .map(row -> new Sealed(row.party(), row.receiver(), row.fingerprint(), row.sealed(), halves.stream()
                        .filter(half -> half.party() == row.party() && (row.party() == side || half.receiver() == side))
                        .map(HalfRow::commitment).toList())).toList();
    }

    void reveal(CommitteeRow committee, LotRow lot, Actor by, Party side, List<Half> given) {
        Organisation organisation = requireMember(by, committee, side);
        List<NonceRow> nonces = lots.nonces(lot.id);
        if (nonces.size() < Freezing.SIDES.size() || nonces.stream().anyMatch(nonce -> nonce.party() == side && nonce.revealedAt() != null)) {
            throw Refused.conflict("expert.nonce-revealed");
        }
        long now = around.clock().now().toEpochMilli();
        List<HalfRow> own = lots.halves(lot.id).stream().filter(half -> half.party() == side).toList();
        List<HalfRow> held = lots.halves(lot.id).stream().filter(half -> half.receiver() == side).toList();
        var refused = new ArrayList<Ground>();
        Stream.concat(own.stream(), held.stream()).forEach(half -> {
            String content = content(given, half);
            boolean missing = content == null && half.party() != side;
            if (!missing && !matches(lot, half, content)) {
                refused.add(Ground.of("expert.nonce-wrong", freezing.organisation(committee, half.party()).name()));
            }
        });
        if (!refused.isEmpty()) {
            wrong.record(committee, by.name(), organisation.name());
            throw Refused.invalid(refused.get(0));
        }
        own.forEach(half -> lots.setContent(half.id(), content(given, half), null));
        for (HalfRow half : held) {
            String content = content(given, half);
            if (content == null) {
                around.journal().write(committee.caseId, committee.packageId, by.name(), "expert.nonce-unreadable",
                        freezing.organisation(committee, half.party()).name());
            } else {
                lots.setContent(half.id(), content, now);
            }
        }
        lots.markRevealed(lot.id, side, now);
        around.journal().write(committee.caseId, committee.packageId, by.name(), "expert.nonce-revealed", organisation.name());
    }

    private static String content(List<Half> given, HalfRow half) {
        return given.stream().filter(one -> one.of() == half.party() && one.to() == half.receiver()).findFirst()
                .map(Half::content).orElse(null);
    }

    private static boolean matches(LotRow lot, HalfRow half, String content) {
        return content != null && content.matches(HASH) && new NonceHalf(bytes(lot.commitment), half.party().name(), half.receiver().name(),
                bytes(content)).matches(bytes(half.commitment()));
    }

    /** @return whether all three are known */
    boolean close(CommitteeRow committee, LotRow lot) {
        List<HalfRow> halves = lots.halves(lot.id);
        boolean known = halves.stream().allMatch(half -> half.content() != null);
        lots.nonces(lot.id).stream().filter(nonce -> nonce.revealedAt() == null).forEach(nonce ->
                around.journal().write(committee.caseId, committee.packageId, null, known ? "expert.nonce-by-others" : "expert.nonce-silent",
                        freezing.organisation(committee, nonce.party()).name()));
        return known;
    }

    /** The three, one behind the other. */
    byte[] randomness(LotRow lot) {
        List<HalfRow> halves = lots.halves(lot.id);
        var all = ByteBuffer.allocate(Freezing.SIDES.size() * NonceHalf.SIZE);
        for (Party side : Freezing.SIDES) {
            List<byte[]> own = halves.stream().filter(half -> half.party() == side).map(half -> bytes(half.content())).toList();
            all.put(NonceHalf.joined(own.get(0), own.get(1)));
        }
        return all.array();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
