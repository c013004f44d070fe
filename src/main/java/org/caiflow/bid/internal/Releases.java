package org.caiflow.bid.internal;

import org.caiflow.archive.Journal;
import org.caiflow.bid.Openings.Locked;
import org.caiflow.bid.Openings.Sealed;
import org.caiflow.bid.Openings.Share;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Role;
import org.caiflow.identity.SealKey;
import org.caiflow.identity.SealKeys;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.Locks;
import org.caiflow.seal.Shares;
import org.caiflow.seal.Slip;
import org.caiflow.seal.Suite;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Halves and shares, handed in after the deadline and checked against what each envelope committed to. */
@Component
@Transactional
class Releases {

    private final ReleaseMapper releases;
    private final BoxMapper boxes;
    private final Room room;
    private final Identification identification;
    private final Around around;

    Releases(ReleaseMapper releases, BoxMapper boxes, Room room, Identification identification, Around around) {
        this.releases = releases;
        this.boxes = boxes;
        this.room = room;
        this.identification = identification;
        this.around = around;
    }

    /** What releasing needs of the lower modules. */
    @Component
    record Around(Tenders tenders, SealKeys keys, Journal journal, PlatformClock clock) {
    }

    /** A box with its locks and slip read. */
    record Closed(BoxRow box, Locks locks, Slip slip) {

        static Closed of(BoxRow box) {
            try {
                Suite suite = Suite.coded(box.suite);
                return new Closed(box, Locks.read(suite, box.locks), Slip.read(suite, box.slip));
            } catch (IOException e) {
                throw new IllegalStateException("box " + box.id + " is damaged", e);
            }
        }
    }

    @Transactional(readOnly = true)
    public List<Locked> locked(Actor holder, long tenderId) {
        var authority = authority(holder, tenderId);
        room.requireOpen(tenderId);
        Set<String> own = around.keys().visibleTo(holder).stream().filter(key -> key.personId() == holder.personId())
                .filter(key -> key.organisationId() == authority.id()).map(SealKey::fingerprint).collect(Collectors.toSet());
        var locked = new ArrayList<Locked>();
        for (BoxRow box : boxes.standing(tenderId)) {
            var closed = Closed.of(box);
            locked.add(new Locked(box.id, box.suite, sealed(closed.locks().shares(), authority, own), sealed(closed.slip().shares(), authority, own)));
        }
        return locked;
    }

    /** Null when nothing is sealed to a key of this person, because it came into use later. */
    private static Sealed sealed(Shares shares, Organisation authority, Set<String> own) {
        for (Shares.Share share : shares.all()) {
            for (Shares.Sealed holder : share.holders()) {
                String fingerprint = HexFormat.of().formatHex(holder.fingerprint());
                if (share.creditCode().equals(authority.creditCode()) && own.contains(fingerprint)) {
                    return new Sealed(shares.id(), share.x(), fingerprint, holder.sealed(), share.commitment());
                }
            }
        }
        return null;
    }

    /** The authority for which the person may open. @throws Refused (forbidden) */
    private Organisation authority(Actor holder, long tenderId) {
        return around.tenders().authorities(tenderId).stream().filter(one -> around.keys().places(holder).stream()
                        .anyMatch(place -> place.organisationId() == one.id() && place.role() != Role.SUPPLIER_AGENT)).findFirst()
                .orElseThrow(() -> Refused.forbidden("bid.no-authority"));
    }

    public void handIn(Actor holder, long tenderId, List<Share> shares) {
        var authority = authority(holder, tenderId);
        var tender = around.tenders().get(tenderId);
        var opening = room.waiting(tenderId);
        var hands = releases.hands(tenderId);
        if (hands.stream().anyMatch(hand -> hand.organisationId() == authority.id() || hand.personId() == holder.personId())) {
            throw Refused.conflict("bid.handed-in");
        }
        Map<Long, Share> given = new HashMap<>();
        shares.forEach(share -> given.put(share.box(), share));
        var grounds = new Grounds();
        var rows = new ArrayList<ReleaseRow>();
        long now = around.clock().now().toEpochMilli();
        var closed = boxes.standing(tenderId).stream().map(Closed::of).toList();
        for (Closed one : closed) {
            row(one, authority, given.remove(one.box().id), holder.personId(), now).ifPresentOrElse(rows::add,
                    () -> grounds.add(Ground.of("bid.share-wrong", one.box().id).at("shares")));
        }
        grounds.unless(given.isEmpty(), Ground.of("bid.share-foreign", given.size()).at("shares")).refuseIfAny();
        rows.forEach(releases::insert);
        releases.insertHand(new HandRow(tenderId, authority.id(), holder.personId(), now));
        around.journal().write(tender.caseId(), tender.deadlinePackage(), holder.name(), "bid.shares-released", authority.name());
        long rubbish = rows.stream().filter(row -> row.half() == null).count();
        if (rubbish > 0) {
            around.journal().write(tender.caseId(), tender.deadlinePackage(), holder.name(), "bid.shares-rubbish", authority.name(), rubbish);
        }
        if (hands.size() + 1 == Shares.NEEDED) {
            identification.identify(tender, opening, closed);
        }
        endIfAllReleased(tender);
    }

    private static Optional<ReleaseRow> row(Closed closed, Organisation authority, Share share, long person, long now) {
        if (share == null || share.slip() == null) {
            return Optional.empty();
        }
        try {
            var half = closed.locks().shares().of(authority.creditCode());
            var slip = closed.slip().shares().of(authority.creditCode());
            boolean right = half.x() == slip.x() && closed.slip().shares().matches(slip, share.slip())
                    && (share.half() == null || closed.locks().shares().matches(half, share.half()));
            return right ? Optional.of(new ReleaseRow(closed.box().id, half.x(), share.half(), share.slip(), person, now))
                    : Optional.empty();
        } catch (IOException noShare) {
            return Optional.empty();
        }
    }

    public void release(Actor supplier, long packageId, String token, byte[] half) {
        supplier.as(Role.SUPPLIER_AGENT);
        var tender = around.tenders().ofPackage(packageId);
        room.waiting(tender.id());
        var box = boxes.lockStanding(tender.id(), packageId, Slots.of(token));
        if (box == null) {
            throw Refused.unknown("bid.none");
        }
        new Grounds()
                .unless(room.stillTime(tender), Ground.of("bid.release-late").under("电子招标投标办法第三十条"))
                .unless(half != null && Closed.of(box).locks().matches(half), Ground.of("bid.half-wrong").at("half"))
                .refuseIfAny();
        boolean released = releases.ofBox(box.id).stream().anyMatch(one -> one.x() == ReleaseRow.BIDDER);
        if (!released) {
            releases.insert(new ReleaseRow(box.id, ReleaseRow.BIDDER, half, null, supplier.personId(), around.clock().now().toEpochMilli()));
            endIfAllReleased(tender);
        }
    }

    /** Whoever is too few to be opened is not waited for; the third authority is, where two have not enough. */
    private void endIfAllReleased(Tenders.Tender tender) {
        int hands = releases.hands(tender.id()).size();
        if (hands >= Shares.NEEDED) {
            var openable = identification.openable(tender);
            int least = hands > Shares.NEEDED ? 1 : 1 + Shares.NEEDED;
            if (openable.isEmpty() || !releases.waitsFor(tender.id(), openable, least)) {
                room.allReleased(tender);
            }
        }
    }
}
