package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.credit.CreditChecks;
import org.caiflow.credit.CreditChecks.Purpose;
import org.caiflow.credit.CreditChecks.Result;
import org.caiflow.credit.CreditChecks.Seen;
import org.caiflow.credit.CreditChecks.Subject;
import org.caiflow.credit.CreditSource.Listing;
import org.caiflow.evaluation.CreditReviews;
import org.caiflow.evaluation.Reviews.Verdict;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Service
@Transactional
class CreditReviewsOnRows implements CreditReviews {

    static final String RULE = "政府采购法第二十二条、财库〔2016〕125号";

    private final CreditChecks checks;
    private final Bids bids;
    private final Tenders tenders;
    private final Organisations organisations;
    private final Cases cases;
    private final Law law;
    private final PlatformClock clock;

    CreditReviewsOnRows(CreditChecks checks, Bids bids, Tenders tenders, Organisations organisations, Cases cases, Law law, PlatformClock clock) {
        this.checks = checks;
        this.bids = bids;
        this.tenders = tenders;
        this.organisations = organisations;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> standing(long packageId) {
        var kept = checks.ofPackage(packageId);
        var day = deadlineDay(packageId);
        return bids.opened(packageId).stream().map(bid -> {
            var subject = subject(bid);
            return new Standing(bid.id(), bid.supplierName(), subject.creditCode(), checks.known(subject, day),
                    kept.stream().filter(check -> check.creditCode().equals(subject.creditCode())).toList());
        }).toList();
    }

    private LocalDate deadlineDay(long packageId) {
        return LocalDate.ofInstant(tenders.ofPackage(packageId).deadline(), PlatformClock.ZONE);
    }

    private Subject subject(OpenedBid bid) {
        return subject(bid.packageId(), bid.supplier(), bid.supplierName());
    }

    private Subject subject(long packageId, long supplier, String name) {
        var tender = tenders.ofPackage(packageId);
        return new Subject(tender.caseId(), packageId, organisations.get(supplier).creditCode(), name, tender.region());
    }

    @Override
    @Transactional(readOnly = true)
    public Sight seen(Actor actor, String caseNo, long packageId) {
        var project = staffOf(actor, caseNo, packageId);
        return new Sight(caseNo, project.name(), deadlineDay(packageId), standing(packageId), mayNote(actor, project, packageId));
    }

    private Case staffOf(Actor actor, String caseNo, long packageId) {
        var project = cases.require(actor, caseNo);
        if (!cases.hasStaffSide(actor, project) || tenders.packages(project.id()).stream().noneMatch(pack -> pack.id() == packageId)
                || bids.opened(packageId).isEmpty()) {
            throw Refused.unknown("case.unknown");
        }
        return project;
    }

    private boolean mayNote(Actor actor, Case project, long packageId) {
        return actor.has(Role.PURCHASER_HANDLER, project.purchaser())
                || cases.party(project.id(), packageId, Party.AGENCY).filter(agency -> actor.has(Role.AGENCY_MANAGER, agency)).isPresent();
    }

    @Override
    public void note(Actor by, String caseNo, long packageId, long bidId, Seen seen) {
        var project = staffOf(by, caseNo, packageId);
        if (!mayNote(by, project, packageId)) {
            throw Refused.forbidden("identity.role-needed", Role.AGENCY_MANAGER);
        }
        var bid = bids.opened(packageId).stream().filter(one -> one.id() == bidId).findFirst()
                .orElseThrow(() -> Refused.invalid(Ground.of("evaluation.row-unknown").at("bid")));
        checks.note(by, subject(bid), seen);
    }

    /**
     * What speaks against the verdicts: a bidder who was on a list at the bid deadline cannot be qualified. Each bidder is asked about, and the answers kept.
     */
    List<Ground> against(Actor by, RoundRow round, List<Verdict> verdicts) {
        var day = deadlineDay(round.packageId);
        int needed = law.find("credit.outside-checks", cases.get(round.caseId).scope(), day).map(parameter -> parameter.value().intValueExact()).orElse(0);
        var grounds = new Grounds();
        for (OpenedBid bid : bids.opened(round.packageId)) {
            var result = checks.check(by.name(), subject(bid), day, Purpose.QUALIFICATION);
            String field = field(bid, verdicts);
            if (field == null) {
                continue;
            }
            result.listed().forEach(listing -> grounds.add(ground("evaluation.credit-listed", bid.supplierName(), listing).at(field)));
            grounds.unless(!result.silent() || !result.outside().isEmpty(), Ground.of("evaluation.credit-silent", bid.supplierName()).at(field).under(RULE))
                    .unless(result.outside().size() >= needed,
                            Ground.of("evaluation.credit-unasked", bid.supplierName(), needed, result.outside().size()).at(field).under(RULE));
        }
        return grounds.list();
    }

    /** Null when it is not to pass. */
    private static String field(OpenedBid bid, List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).bidId() == bid.id() && verdicts.get(i).passed()) {
                return "bids[" + i + "].passed";
            }
        }
        return null;
    }

    /** What keeps a candidate from winning today. @param by null for the platform */
    Optional<Listing> barred(String by, RoundRow round, long supplier, String name) {
        Result result = checks.check(by, subject(round.packageId, supplier, name), clock.today(), Purpose.AWARD);
        return result.listed().stream().findFirst();
    }

    /** The same of what is known without asking. */
    Optional<Listing> knownBarred(RoundRow round, long supplier, String name) {
        return checks.known(subject(round.packageId, supplier, name), clock.today()).stream().findFirst();
    }

    /** Names list, decision and last day. */
    static Ground ground(String key, String supplier, Listing listing, Object... more) {
        var args = new ArrayList<Object>(List.of(supplier, listing.list(), told(listing), listing.to() == null ? "—" : listing.to()));
        args.addAll(List.of(more));
        return Ground.of(key, args.toArray()).under(listing.article() == null ? RULE : RULE + "；" + listing.article());
    }

    static String told(Listing listing) {
        return listing.authority() + (listing.paperNo() == null ? "" : " " + listing.paperNo());
    }
}
