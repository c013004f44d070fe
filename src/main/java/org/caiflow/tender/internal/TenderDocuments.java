package org.caiflow.tender.internal;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Renderer;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.plan.Plans;
import org.caiflow.rules.Law;
import org.caiflow.tender.TenderDocumentPaper;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;

/** Makes the tender document as a PDF and puts it into the case. */
@Component
class TenderDocuments {

    private static final String KIND = "tender-document";

    private final Plans plans;
    private final Cases cases;
    private final Organisations organisations;
    private final Law law;
    private final PlatformClock clock;
    private final Renderer renderer;
    private final Papers papers;

    TenderDocuments(Plans plans, Cases cases, Organisations organisations, Law law, PlatformClock clock, Renderer renderer,
                    Papers papers) {
        this.plans = plans;
        this.cases = cases;
        this.organisations = organisations;
        this.law = law;
        this.clock = clock;
        this.renderer = renderer;
        this.papers = papers;
    }

    /** @return SHA-256 of the PDF */
    String file(Tenders.Tender tender, Tenders.Document document) {
        byte[] pdf = renderer.pdf("paper/tender-document.ftlh", paper(tender, document), Locale.SIMPLIFIED_CHINESE);
        String name = "%s-%d".formatted(tender.caseNo(), tender.round());
        Papers.Stored stored = papers.store(new ByteArrayInputStream(pdf), name + ".pdf", "application/pdf");
        papers.file(new Papers.NewPaper(tender.caseId(), tender.deadlinePackage(), KIND, tender.caseName(), stored.sha256(),
                Papers.OpenTo.PUBLIC));
        return stored.sha256();
    }

    private TenderDocumentPaper paper(Tenders.Tender tender, Tenders.Document document) {
        Case project = cases.get(tender.caseId());
        LocalDate today = clock.today();
        LocalDate deadline = document.deadline().atZone(PlatformClock.ZONE).toLocalDate();
        List<Plans.PlannedPackage> packages = tender.packageIds().stream().map(plans::plannedPackage).toList();
        long agency = cases.party(project.id(), tender.deadlinePackage(), Party.AGENCY).orElse(project.purchaser());
        String bond = law.require("performance-bond.max-percent", project.scope(), today).value().toPlainString();
        return new TenderDocumentPaper(tender, document, plans.ofCase(project.id()), packages,
                organisations.get(project.purchaser()), organisations.get(agency), today,
                (int) ChronoUnit.DAYS.between(today, deadline), bond);
    }
}
