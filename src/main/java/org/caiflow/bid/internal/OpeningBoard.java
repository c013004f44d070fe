package org.caiflow.bid.internal;

import org.caiflow.bid.BidState;
import org.caiflow.bid.Openings.Board;
import org.caiflow.bid.Openings.Hand;
import org.caiflow.bid.Openings.Line;
import org.caiflow.bid.Openings.Lot;
import org.caiflow.bid.Openings.Phase;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.Shares;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.treasury.Deposits;
import org.caiflow.treasury.Deposits.Deposit;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The room as it is seen: who has handed in, who has released, the price board (开标一览表). */
@Component
class OpeningBoard {

    private final OpeningMapper openings;
    private final BidMapper bids;
    private final ReleaseMapper releases;
    private final Identification identification;
    private final Room room;
    private final RoomTalk talk;
    private final Around around;

    OpeningBoard(OpeningMapper openings, BidMapper bids, ReleaseMapper releases, Identification identification, Room room, RoomTalk talk,
                 Around around) {
        this.openings = openings;
        this.bids = bids;
        this.releases = releases;
        this.identification = identification;
        this.room = room;
        this.talk = talk;
        this.around = around;
    }

    /** What stands on the board from the lower modules. */
    @Component
    record Around(Tenders tenders, Deposits deposits, Organisations organisations, People people, Cases cases) {
    }

    Board of(Actor actor, String caseNo) {
        var tender = tender(actor, caseNo);
        return of(tender, all(actor, tender));
    }

    /** Cheap beside the board itself: hundreds ask again every few seconds. */
    String mark(Actor actor, String caseNo) {
        var tender = tender(actor, caseNo);
        var opening = openings.ofTender(tender.id());
        var until = opening == null || opening.openedAt != null ? null : room.releaseUntil(tender);
        return "%d-%s-%s-%s-%s".formatted(tender.id(), tender.deadline(), all(actor, tender), openings.mark(tender.id()), until);
    }

    private Tender tender(Actor actor, String caseNo) {
        return around.cases().byNo(caseNo).flatMap(register -> around.tenders().current(register.id()))
                .filter(round -> around.cases().maySee(actor, round.caseId()) || mayWatch(actor, round))
                .orElseThrow(() -> Refused.unknown("bid.opening-unknown"));
    }

    private boolean all(Actor actor, Tender tender) {
        return around.cases().maySee(actor, tender.caseId()) || bidder(actor, tender);
    }

    Board of(long tenderId) {
        return of(around.tenders().get(tenderId), true);
    }

    /** Any supplier may wait at the door of a published tender: who bids is known to nobody. Once it is known, only bidders stay. */
    private boolean mayWatch(Actor actor, Tender tender) {
        boolean unknown = releases.hands(tender.id()).size() < Shares.NEEDED;
        return tender.noticeNo() != null && actor.has(Role.SUPPLIER_AGENT) && (unknown || bidder(actor, tender));
    }

    private boolean bidder(Actor actor, Tender tender) {
        return actor.memberships().stream().filter(membership -> membership.role() == Role.SUPPLIER_AGENT)
                .anyMatch(membership -> !bids.ofSupplier(tender.id(), membership.organisationId()).isEmpty());
    }

    private Board of(Tender tender, boolean all) {
        var opening = openings.ofTender(tender.id());
        var hands = hands(tender);
        boolean identified = hands.stream().filter(hand -> hand.holder() != null).count() >= Shares.NEEDED;
        Set<Long> released = new HashSet<>();
        releases.ofTender(tender.id()).stream().filter(one -> one.x() == ReleaseRow.BIDDER).forEach(one -> released.add(one.boxId()));
        var lots = around.tenders().packages(tender.caseId()).stream().filter(pack -> tender.packageIds().contains(pack.id()))
                .map(pack -> lot(new Round(tender, pack), identified && all, released)).toList();
        return new Board(tender.caseNo(), tender.caseName(), tender.id(), tender.round(), phase(tender, opening), tender.deadline(),
                opening == null ? null : Instant.ofEpochMilli(opening.roomAt),
                opening == null || opening.openedAt != null ? null : room.releaseUntil(tender),
                opening == null ? null : opening.pauseCause,
                opening == null || opening.openedAt == null ? null : Instant.ofEpochMilli(opening.openedAt), identified, hands,
                opening == null ? null : opening.minutes(), opening == null ? null : opening.paper, lots,
                all ? talk.objections(tender.id()) : List.of(), all ? talk.signatures(tender.id()) : List.of(),
                all ? talk.recordings(tender.id()) : List.of());
    }

    private Phase phase(Tender tender, OpeningRow opening) {
        if (opening == null) {
            return Phase.BEFORE;
        }
        if (opening.openedAt != null) {
            return opening.recordedAt == null ? Phase.OPENED : Phase.RECORDED;
        }
        if (opening.pausedAt != null) {
            return Phase.PAUSED;
        }
        return room.releaseUntil(tender) == null ? Phase.OPENING : Phase.RELEASING;
    }

    private List<Hand> hands(Tender tender) {
        var handed = releases.hands(tender.id());
        var hands = new ArrayList<Hand>();
        for (Organisation authority : around.tenders().authorities(tender.id())) {
            var row = handed.stream().filter(hand -> hand.organisationId() == authority.id()).findFirst();
            hands.add(new Hand(authority.id(), authority.name(), row.map(hand -> around.people().get(hand.personId()).name()).orElse(null),
                    row.map(hand -> Instant.ofEpochMilli(hand.releasedAt())).orElse(null)));
        }
        return hands;
    }

    private Lot lot(Round round, boolean known, Set<Long> released) {
        var pack = round.pack();
        var lines = known ? lines(round, released) : List.<Line>of();
        boolean tooFew = known && lines.size() < identification.minimum(round.tender().caseId());
        return new Lot(pack.id(), pack.no(), pack.name(), round.ceiling(), known ? lines.size() : null, tooFew, lines);
    }

    private List<Line> lines(Round round, Set<Long> released) {
        var arrived = bids.arrived(round.tender().id(), round.pack().id());
        var suppliers = arrived.stream().map(bid -> bid.supplierId).toList();
        Map<Long, String> names = around.organisations().all(suppliers).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        Map<Long, Deposit> deposits = around.deposits().of(round.tender().id(), round.pack().id(), suppliers);
        var lines = new ArrayList<Line>();
        for (BidRow bid : arrived) {
            var deposit = bid.state == BidState.OPENED ? deposits.get(bid.supplierId) : null;
            lines.add(new Line(bid.id, lines.size() + 1, bid.supplierId, names.get(bid.supplierId), bid.state,
                    released.contains(bid.boxId), bid.price(), bid.deliveryDays, bid.smallOrMicro, Instant.ofEpochMilli(bid.receivedAt),
                    deposit == null ? null : deposit.amount(), Faults.read(bid.faults)));
        }
        return lines;
    }
}
