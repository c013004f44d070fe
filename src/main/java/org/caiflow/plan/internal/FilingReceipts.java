package org.caiflow.plan.internal;

import java.io.ByteArrayInputStream;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Renderer;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.plan.PlanFilingReceipt;
import org.caiflow.plan.Plans;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;

/** Makes the receipt of a filed plan (备案回执) and puts it into the case. */
@Component
class FilingReceipts {

    private static final String KIND = "plan-filing";

    private final Plans plans;
    private final Cases cases;
    private final Organisations organisations;
    private final People people;
    private final Renderer renderer;
    private final Papers papers;

    FilingReceipts(Plans plans, Cases cases, Organisations organisations, People people, Renderer renderer, Papers papers) {
        this.plans = plans;
        this.cases = cases;
        this.organisations = organisations;
        this.people = people;
        this.renderer = renderer;
        this.papers = papers;
    }

    void file(long caseId) {
        PlanFilingReceipt receipt = receipt(cases.get(caseId));
        byte[] pdf = renderer.pdf("paper/plan-filing.ftlh", receipt, Locale.SIMPLIFIED_CHINESE);
        String no = receipt.plan().filedNo();
        Papers.Stored stored = papers.store(new ByteArrayInputStream(pdf), no + ".pdf", "application/pdf");
        papers.file(new Papers.NewPaper(caseId, null, KIND, no, stored.sha256(), Papers.OpenTo.STAFF));
    }

    private PlanFilingReceipt receipt(Case filed) {
        Plans.Plan plan = plans.ofCase(filed.id());
        return new PlanFilingReceipt(filed.no(), filed.name(), organisations.get(filed.purchaser()).name(),
                plans.budgetLineOf(filed.id()), plan, plans.packages(filed.id()), people.get(plan.draftedBy()).name(),
                people.get(plan.approvedBy()).name());
    }
}
