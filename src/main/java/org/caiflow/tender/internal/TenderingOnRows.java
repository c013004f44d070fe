package org.caiflow.tender.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.Plans;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tendering;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.DeadlineMoved;
import org.caiflow.workflow.Deadlines;

@Service
@Transactional
class TenderingOnRows implements Tendering {

    private static final String BID_DEADLINE = "bid-deadline";

    private final TenderMapper rows;
    private final DocumentMapper documents;
    private final Tenders tenders;
    private final Plans plans;
    private final Cases cases;
    private final Deadlines deadlines;
    private final DocumentCheck check;
    private final TenderDocuments papers;
    private final PlatformClock clock;
    private final Journal journal;

    TenderingOnRows(TenderMapper rows, DocumentMapper documents, Tenders tenders, Plans plans, Cases cases,
                    Deadlines deadlines, DocumentCheck check, TenderDocuments papers, PlatformClock clock, Journal journal) {
        this.rows = rows;
        this.documents = documents;
        this.tenders = tenders;
        this.plans = plans;
        this.cases = cases;
        this.deadlines = deadlines;
        this.check = check;
        this.papers = papers;
        this.clock = clock;
        this.journal = journal;
    }

    @Override
    public long openRound(long caseId, Long packageId) {
        List<Long> packages = packageId != null ? List.of(packageId) : waiting(caseId);
        Case project = cases.get(caseId);
        var tender = new TenderRow();
        tender.caseId = caseId;
        tender.caseNo = project.no();
        tender.caseName = project.name();
        tender.region = project.region();
        tender.round = rows.highestRound(packages) + 1;
        rows.insert(tender);
        packages.forEach(id -> {
            rows.insertPackage(tender.id, id, tender.round);
            tenders.mark(id, PackageState.TENDERING, null);
        });
        journal.write(caseId, packageId, null, "tender.round-opened", tender.round, packages.size());
        return tender.id;
    }

    private List<Long> waiting(long caseId) {
        return tenders.packages(caseId).stream().filter(one -> one.state().canBecome(PackageState.TENDERING))
                .map(Tenders.Package::id).toList();
    }

    @Override
    public void write(Actor by, Tenders.Document document) {
        Tenders.Tender tender = tenders.get(document.tenderId());
        Case project = cases.get(tender.caseId());
        by.require(Role.AGENCY_MANAGER, agency(tender));
        new Grounds().addAll(check.grounds(project.scope(), plans.ofCase(project.id()).category(),
                tender.packageIds().stream().map(plans::plannedPackage).toList(), document))
                .addAll(check.openingKeys(tenders.authorities(tender.id()))).refuseIfAny();
        keep(by, document);
        journal.write(project.id(), tender.deadlinePackage(), by.name(), "tender.document-written");
    }

    private void keep(Actor by, Tenders.Document document) {
        DocumentRow present = documents.of(document.tenderId());
        DocumentRow row = present == null ? new DocumentRow() : present;
        row.tenderId = document.tenderId();
        row.take(document, by.personId());
        if (present == null) {
            documents.insert(row);
        } else {
            save(row);
            documents.deleteCriteria(row.tenderId);
        }
        document.judging().criteria().forEach(criterion -> documents.insertCriterion(CriterionRow.of(row.tenderId, criterion)));
    }

    private long agency(Tenders.Tender tender) {
        return cases.party(tender.caseId(), tender.deadlinePackage(), Party.AGENCY)
                .orElseThrow(() -> Refused.forbidden("tender.no-agency"));
    }

    @Override
    public void review(Actor by, long tenderId, boolean passed, String remark) {
        Tenders.Tender tender = tenders.get(tenderId);
        by.require(Role.AGENCY_REVIEWER, agency(tender));
        DocumentRow row = written(tenderId);
        new Grounds()
                .unless(row.writtenBy != by.personId(), Ground.of("tender.own-document"))
                .unless(passed || remark != null, Ground.of("tender.remark-missing").at("remark"))
                .refuseIfAny();
        row.reviewedBy = passed ? by.personId() : null;
        row.remark = passed ? null : remark;
        save(row);
        journal.write(tender.caseId(), tender.deadlinePackage(), by.name(),
                passed ? "tender.document-reviewed" : "tender.document-sent-back", remark == null ? "" : remark);
    }

    @Override
    public void confirm(Actor by, long tenderId, boolean confirmed, String remark) {
        Tenders.Tender tender = tenders.get(tenderId);
        Case project = cases.get(tender.caseId());
        by.require(Role.PURCHASER_HANDLER, project.purchaser());
        DocumentRow row = written(tenderId);
        new Grounds()
                .unless(confirmed || remark != null, Ground.of("tender.remark-missing").at("remark"))
                .addAll(confirmed ? check.bidPeriod(project.scope(), tenders.document(tenderId).deadline()) : List.of())
                .addAll(confirmed ? check.openingKeys(tenders.authorities(tenderId)) : List.of())
                .refuseIfAny();
        row.confirmedBy = confirmed ? by.personId() : null;
        row.remark = confirmed ? null : remark;
        save(row);
        journal.write(project.id(), tender.deadlinePackage(), by.name(),
                confirmed ? "tender.document-confirmed" : "tender.document-returned", remark == null ? "" : remark);
    }

    @Override
    public void render(long tenderId) {
        DocumentRow row = written(tenderId);
        row.paper = papers.file(tenders.get(tenderId), tenders.document(tenderId));
        save(row);
    }

    @Override
    public void fixDeadline(long tenderId) {
        Tenders.Tender tender = tenders.get(tenderId);
        Tenders.Document document = tenders.document(tenderId);
        new Grounds().addAll(check.bidPeriod(cases.get(tender.caseId()).scope(), document.deadline())).refuseIfAny();
        TenderRow row = rows.byId(tenderId);
        row.deadline = document.deadline().toEpochMilli();
        save(row);
        deadlines.fix(tender.caseId(), tender.deadlinePackage(), BID_DEADLINE, document.deadline(), "tender.bid-period");
    }

    /** What suppliers and the public read is the day that counts. */
    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.key().equals(BID_DEADLINE)) {
            Optional<Tenders.Tender> round = moved.packageId() == null ? tenders.current(moved.caseId())
                    : Optional.of(tenders.ofPackage(moved.packageId()));
            round.filter(tender -> Objects.equals(tender.deadlinePackage(), moved.packageId()))
                    .map(tender -> rows.byId(tender.id())).ifPresent(row -> {
                        row.deadline = moved.due().toEpochMilli();
                        save(row);
                    });
        }
    }

    @Override
    public void noticed(long tenderId, String noticeNo) {
        TenderRow row = rows.byId(tenderId);
        row.noticeNo = noticeNo;
        row.publishedAt = clock.now().toEpochMilli();
        save(row);
    }

    @Override
    public void fail(long packageId, String reason) {
        tenders.mark(packageId, PackageState.FAILED, reason);
        Plans.PlannedPackage failed = plans.plannedPackage(packageId);
        journal.write(failed.caseId(), packageId, null, "tender.package-failed." + reason, failed.name());
    }

    private DocumentRow written(long tenderId) {
        return Optional.ofNullable(documents.of(tenderId))
                .orElseThrow(() -> Refused.unknown("tender.document-unknown", tenderId));
    }

    private void save(DocumentRow row) {
        require(documents.update(row) == 1);
        row.revision++;
    }

    private void save(TenderRow row) {
        require(rows.update(row) == 1);
    }

    private static void require(boolean changed) {
        if (!changed) {
            throw Refused.conflict("tender.changed-meanwhile");
        }
    }
}
