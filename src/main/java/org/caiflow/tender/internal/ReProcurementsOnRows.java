package org.caiflow.tender.internal;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.FilingNumbers;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.ReProcurements;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;

@Service
@Transactional
class ReProcurementsOnRows implements ReProcurements {

    private final ProposalMapper proposals;
    private final Tenders tenders;
    private final Cases cases;
    private final Organisations organisations;
    private final FilingNumbers numbers;
    private final PlatformClock clock;
    private final Journal journal;

    ReProcurementsOnRows(ProposalMapper proposals, Tenders tenders, Cases cases, Organisations organisations,
                         FilingNumbers numbers, PlatformClock clock, Journal journal) {
        this.proposals = proposals;
        this.tenders = tenders;
        this.cases = cases;
        this.organisations = organisations;
        this.numbers = numbers;
        this.clock = clock;
        this.journal = journal;
    }

    @Override
    public void propose(Actor by, long caseId, long packageId, Proposal proposal) {
        by.require(Role.PURCHASER_HANDLER, cases.get(caseId).purchaser());
        new Grounds()
                .unless(tenders.state(packageId) == PackageState.FAILED, Ground.of("tender.package-not-failed"))
                .addAll(grounds(proposal)).refuseIfAny();
        var row = new ProposalRow();
        row.caseId = caseId;
        row.packageId = packageId;
        row.tenderId = tenders.ofPackage(packageId).id();
        row.choice = proposal.choice();
        row.method = proposal.choice() == Choice.OTHER ? proposal.method() : null;
        row.documentFlawed = proposal.documentFlawed();
        row.cause = proposal.cause();
        row.reason = proposal.reason();
        row.proposedBy = by.personId();
        proposals.insert(row);
        journal.write(caseId, packageId, by.name(), event(proposal), proposal.cause());
    }

    private static List<Ground> grounds(Proposal proposal) {
        boolean other = proposal.choice() == Choice.OTHER;
        return new Grounds()
                .unless(!other || !proposal.documentFlawed(),
                        Ground.of("tender.mend-first").at("documentFlawed").under("财政部令第87号第四十三条"))
                .unless(!other || proposal.method() != null, Ground.of("tender.method-missing").at("otherMethod"))
                .unless(proposal.choice() == Choice.SAME || proposal.reason() != null,
                        Ground.of("tender.reason-missing").at("reason")
                                .under(other ? "政府采购法第三十七条" : "财政部令第87号第二十九条"))
                .list();
    }

    private static String event(Proposal proposal) {
        String key = "tender.re-procurement-proposed." + proposal.choice().name().toLowerCase();
        return proposal.choice() == Choice.SAME && proposal.documentFlawed() ? key + "-mended" : key;
    }

    @Override
    public void decide(Actor by, long packageId, boolean approved, boolean available, String opinion) {
        ProposalRow row = latest(packageId);
        by.require(Role.SUPERVISOR, organisations.supervisorOf(cases.get(row.caseId).region()).id());
        new Grounds()
                .unless(approved || opinion != null, Ground.of("tender.remark-missing").at("remark"))
                .unless(!approved || available, Ground.of("tender.method-unpublished").at("decision"))
                .refuseIfAny();
        row.approved = approved;
        row.decidedBy = by.personId();
        row.opinion = opinion;
        save(row);
        journal.write(row.caseId, packageId, by.name(),
                approved ? "tender.method-change-approved" : "tender.method-change-refused", opinion == null ? "" : opinion);
    }

    @Override
    public String file(long packageId) {
        ProposalRow row = latest(packageId);
        row.filedNo = numbers.next(cases.get(row.caseId).region());
        row.filedAt = clock.now().toEpochMilli();
        save(row);
        journal.write(row.caseId, packageId, null, "tender.re-procurement-filed", row.filedNo);
        return row.filedNo;
    }

    @Override
    public void cancel(long packageId) {
        ProposalRow row = latest(packageId);
        tenders.mark(packageId, PackageState.CANCELLED, row.reason);
        journal.write(row.caseId, packageId, null, "tender.package-cancelled", row.reason);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Proposed> of(long packageId) {
        return Optional.ofNullable(proposals.latest(packageId)).map(ProposalRow::view);
    }

    private ProposalRow latest(long packageId) {
        return Optional.ofNullable(proposals.latest(packageId))
                .orElseThrow(() -> Refused.unknown("tender.proposal-unknown", packageId));
    }

    private void save(ProposalRow row) {
        if (proposals.update(row) != 1) {
            throw Refused.conflict("tender.changed-meanwhile");
        }
    }
}
