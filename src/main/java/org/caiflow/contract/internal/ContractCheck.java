package org.caiflow.contract.internal;

import org.caiflow.bid.Bids;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.contract.ContractDesk.Draft;
import org.caiflow.evaluation.Evaluations;
import org.caiflow.evaluation.Evaluations.Award;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Scope;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Gates;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a contract must agree with: the award, the bid, the tender document and the law. */
@Component
class ContractCheck {

    private static final String AS_TENDERED = "政府采购法第四十六条、财政部令第87号第七十一条";

    private final Evaluations evaluations;
    private final Bids bids;
    private final Tenders tenders;
    private final Law law;
    private final Gates gates;
    private final WorkCalendar calendar;
    private final PlatformClock clock;

    ContractCheck(Evaluations evaluations, Bids bids, Tenders tenders, Law law, Gates gates, WorkCalendar calendar,
                  PlatformClock clock) {
        this.evaluations = evaluations;
        this.bids = bids;
        this.tenders = tenders;
        this.law = law;
        this.gates = gates;
        this.calendar = calendar;
        this.clock = clock;
    }

    Award award(long packageId) {
        return evaluations.award(packageId).orElseThrow(() -> Refused.invalid(Ground.of("contract.no-award").under(AS_TENDERED)));
    }

    /** From award, bid and document; the number is left to the purchaser. */
    Draft proposal(long packageId) {
        Award award = award(packageId);
        Tenders.Document document = document(packageId);
        return new Draft(null, award.amount(), clock.today().plusDays(bids.bid(award.bidId()).deliveryDays()), Money.ZERO, 0,
                document.paymentDays(), document.technical());
    }

    /** @param from the day from which the time of delivery counts: of signing, or today while it is a draft */
    List<Ground> faults(long packageId, Draft draft, LocalDate from, Scope scope) {
        Award award = award(packageId);
        int deliveryDays = bids.bid(award.bidId()).deliveryDays();
        LocalDate latest = from.plusDays(deliveryDays);
        Parameter longest = law.require("payment.pay", scope, from);
        Parameter percent = law.require("performance-bond.max-percent", scope, from);
        Money highestBond = award.amount().times(percent.value().movePointLeft(2));
        int paymentDays = Math.min(document(packageId).paymentDays(), longest.value().intValue());
        return new Grounds()
                .unless(draft.amount().equals(award.amount()),
                        Ground.of("contract.amount", award.amount()).at("amount").under(AS_TENDERED))
                .unless(draft.deliverBy().isAfter(from), Ground.of("contract.deliver-by-past", from).at("deliverBy"))
                .unless(!draft.deliverBy().isAfter(latest),
                        Ground.of("contract.deliver-by-late", deliveryDays, latest).at("deliverBy").under(AS_TENDERED))
                .unless(draft.performanceBond().fen() >= 0 && draft.performanceBond().compareTo(highestBond) <= 0,
                        Ground.of("contract.bond", percent.value(), highestBond).at("performanceBond").under(percent.article()))
                .unless(draft.acceptanceDays() > 0, Ground.of("contract.acceptance-days").at("acceptanceDays")
                        .under("财政部令第87号第七十四条"))
                .unless(draft.paymentDays() > 0 && draft.paymentDays() <= paymentDays,
                        Ground.of("contract.payment-days", paymentDays).at("paymentDays").under(longest.article()))
                .list();
    }

    /** Signed after the term that the law gives from the notice of the result: noted, not undone. */
    boolean isLate(ContractRow row, Case of) {
        Instant noticed = gates.passedAt(row.caseId, row.packageId, "result-published").orElseThrow();
        Parameter term = law.require("contract.sign", of.scope(), row.signedOn());
        return Instant.ofEpochMilli(row.purchaserSignedAt).isAfter(calendar.due(noticed, term, of.region()).due());
    }

    private Tenders.Document document(long packageId) {
        return tenders.document(tenders.ofPackage(packageId).id());
    }
}
