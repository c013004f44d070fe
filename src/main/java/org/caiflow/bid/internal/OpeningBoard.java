package org.caiflow.bid.internal;

import org.caiflow.bid.Openings.Board;
import org.caiflow.bid.Openings.Line;
import org.caiflow.bid.Openings.Lot;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.treasury.Deposits;
import org.caiflow.treasury.Deposits.Deposit;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The price board (开标一览表). */
@Component
class OpeningBoard {

    private final OpeningMapper openings;
    private final BidMapper bids;
    private final Tenders tenders;
    private final Deposits deposits;
    private final Organisations organisations;
    private final Cases cases;

    OpeningBoard(OpeningMapper openings, BidMapper bids, Tenders tenders, Deposits deposits, Organisations organisations,
                 Cases cases) {
        this.openings = openings;
        this.bids = bids;
        this.tenders = tenders;
        this.deposits = deposits;
        this.organisations = organisations;
        this.cases = cases;
    }

    Board of(Actor actor, String caseNo) {
        var tender = cases.byNo(caseNo).flatMap(register -> tenders.current(register.id()))
                .filter(round -> cases.maySee(actor, round.caseId()) || bidAndOpened(actor, round))
                .orElseThrow(() -> Refused.unknown("bid.opening-unknown"));
        return of(tender.id());
    }

    Board of(long tenderId) {
        var tender = tenders.get(tenderId);
        var opening = openings.ofTender(tenderId);
        var lots = tenders.packages(tender.caseId()).stream().filter(pack -> tender.packageIds().contains(pack.id()))
                .map(pack -> lot(new Round(tender, pack), opening != null)).toList();
        return new Board(tender.caseNo(), tender.caseName(), tenderId, tender.round(), tender.deadline(),
                opening == null ? null : Instant.ofEpochMilli(opening.openedAt), opening == null ? null : opening.minutes(),
                opening == null ? null : opening.paper, lots);
    }

    private boolean bidAndOpened(Actor actor, Tender tender) {
        return openings.ofTender(tender.id()) != null && actor.memberships().stream()
                .filter(membership -> membership.role() == Role.SUPPLIER_AGENT)
                .anyMatch(membership -> !bids.ofSupplier(tender.id(), membership.organisationId()).isEmpty());
    }

    private Lot lot(Round round, boolean opened) {
        var pack = round.pack();
        Integer bidders = opened ? bids.standing(round.tender().id(), pack.id()).size() : null;
        return new Lot(pack.id(), pack.no(), pack.name(), round.ceiling(), bidders, opened ? lines(round) : List.of());
    }

    private List<Line> lines(Round round) {
        var lines = new ArrayList<Line>();
        for (BidRow bid : bids.opened(round.tender().id(), round.pack().id())) {
            var deposit = deposits.of(bid.tenderId, bid.packageId, bid.supplierId).map(Deposit::amount).orElse(null);
            lines.add(new Line(lines.size() + 1, organisations.get(bid.supplierId).name(), new Money(bid.priceFen),
                    bid.deliveryDays, bid.smallOrMicro, Instant.ofEpochMilli(bid.receivedAt), deposit));
        }
        return lines;
    }
}
