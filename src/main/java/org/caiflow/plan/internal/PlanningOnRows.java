package org.caiflow.plan.internal;

import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.FilingNumbers;
import org.caiflow.plan.PlanFiled;
import org.caiflow.plan.Planning;
import org.caiflow.rules.Parameter;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;

@Service
@Transactional
class PlanningOnRows implements Planning {

    private static final String FOUR_EYES = "财库〔2016〕99号";

    private final PlanMapper plans;
    private final BudgetLineMapper lines;
    private final Cases cases;
    private final Organisations organisations;
    private final FilingNumbers numbers;
    private final FilingReceipts receipts;
    private final PlatformClock clock;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    PlanningOnRows(PlanMapper plans, BudgetLineMapper lines, Cases cases, Organisations organisations, FilingNumbers numbers,
                   FilingReceipts receipts, PlatformClock clock, Journal journal, ApplicationEventPublisher events) {
        this.plans = plans;
        this.lines = lines;
        this.cases = cases;
        this.organisations = organisations;
        this.numbers = numbers;
        this.receipts = receipts;
        this.clock = clock;
        this.journal = journal;
        this.events = events;
    }

    @Override
    public void draft(Actor by, long caseId, Draft draft) {
        by.require(Role.PURCHASER_HANDLER, cases.get(caseId).purchaser());
        PlanRow plan = row(caseId);
        lines.lock(plan.budgetLineId);
        Money left = lines.besides(plan.budgetLineId, caseId).left();
        new Grounds().addAll(DraftCheck.grounds(draft, left)).refuseIfAny();
        plan.become(PlanState.SUBMITTED);
        plan.take(draft);
        cases.rename(caseId, draft.name());
        plan.draftedBy = by.personId();
        save(plan);
        plans.deletePackages(caseId);
        for (int i = 0; i < draft.packages().size(); i++) {
            plans.insertPackage(PackageRow.of(caseId, i + 1, draft.packages().get(i)));
        }
        journal.write(caseId, null, by.name(), "plan.drafted", draft.budget().display(), draft.packages().size());
    }

    @Override
    public void withdraw(Actor by, long caseId) {
        by.require(Role.PURCHASER_HANDLER, cases.get(caseId).purchaser());
        PlanRow plan = row(caseId);
        plan.become(PlanState.WITHDRAWN);
        save(plan);
        journal.write(caseId, null, by.name(), "plan.withdrawn");
    }

    @Override
    public void decide(Actor by, long caseId, boolean approved, String opinion) {
        by.require(Role.PURCHASER_APPROVER, cases.get(caseId).purchaser());
        PlanRow plan = row(caseId);
        new Grounds()
                .unless(plan.draftedBy != by.personId(), Ground.of("plan.own-plan").under(FOUR_EYES))
                .unless(approved || opinion != null, Ground.of("plan.opinion-missing").at("remark"))
                .refuseIfAny();
        plan.become(approved ? PlanState.APPROVED : PlanState.DRAFT);
        plan.approvedBy = approved ? by.personId() : null;
        plan.opinion = opinion;
        plan.grounds = null;
        save(plan);
        journal.write(caseId, null, by.name(), approved ? "plan.approved" : "plan.rejected", opinion == null ? "" : opinion);
    }

    @Override
    public boolean checked(long caseId, List<Ground> grounds) {
        PlanRow plan = row(caseId);
        plan.grounds = StoredGrounds.write(grounds);
        if (!grounds.isEmpty()) {
            plan.become(PlanState.DRAFT);
            journal.write(caseId, null, null, "plan.returned", grounds.size());
        }
        save(plan);
        return grounds.isEmpty();
    }

    @Override
    public String file(long caseId) {
        PlanRow plan = row(caseId);
        plan.become(PlanState.FILED);
        plan.filedNo = numbers.next(cases.get(caseId).region());
        plan.filedAt = clock.now().toEpochMilli();
        save(plan);
        plans.packages(caseId).forEach(one -> cases.label(caseId, one.id(), one.no() + ". " + one.name()));
        receipts.file(caseId);
        journal.write(caseId, null, null, "plan.filed", plan.filedNo);
        events.publishEvent(new PlanFiled(caseId, plan.filedNo));
        return plan.filedNo;
    }

    @Override
    public void chooseMethod(long caseId, String method, Parameter threshold) {
        PlanRow plan = row(caseId);
        plan.method = method;
        plan.thresholdFen = Money.yuan(threshold.value()).fen();
        save(plan);
        journal.write(caseId, null, null, "plan.method-chosen", method, new Money(plan.thresholdFen).display(),
                threshold.article());
    }

    @Override
    public void chooseAgency(Actor by, long caseId, long agency, String remark) {
        Case chosenFor = cases.get(caseId);
        by.require(Role.PURCHASER_HANDLER, chosenFor.purchaser());
        Organisation organisation = organisations.get(agency);
        if (organisation.kind() != Party.AGENCY || !organisation.active()) {
            throw Refused.invalid(Ground.of("plan.not-an-agency").at("agency").under("政府采购法第十九条"));
        }
        cases.setParty(caseId, null, Party.AGENCY, agency);
        journal.write(caseId, null, by.name(), "plan.agency-chosen", organisation.name(), remark == null ? "" : remark);
    }

    private PlanRow row(long caseId) {
        return Optional.ofNullable(plans.ofCase(caseId)).orElseThrow(() -> Refused.unknown("plan.unknown", caseId));
    }

    private void save(PlanRow plan) {
        if (plans.update(plan) != 1) {
            throw Refused.conflict("plan.changed-meanwhile");
        }
        plan.revision++;
    }
}
