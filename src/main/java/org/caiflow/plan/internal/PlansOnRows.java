package org.caiflow.plan.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.caiflow.archive.Journal;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.Plans;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;

@Service
@Transactional
class PlansOnRows implements Plans {

    private static final int LONGEST_NAME = 200;

    private final BudgetLineMapper lines;
    private final PlanMapper plans;
    private final Organisations organisations;
    private final Cases cases;
    private final Journal journal;

    PlansOnRows(BudgetLineMapper lines, PlanMapper plans, Organisations organisations, Cases cases, Journal journal) {
        this.lines = lines;
        this.plans = plans;
        this.organisations = organisations;
        this.cases = cases;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<BudgetLine> budgetLines(Actor actor) {
        Set<Long> purchasers = actor.memberships().stream()
                .filter(membership -> membership.role().party() == Party.PURCHASER)
                .map(Membership::organisationId).collect(Collectors.toSet());
        return purchasers.isEmpty() ? List.of() : lines.ofPurchasers(purchasers).stream().map(BudgetLineRow::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public BudgetLine budgetLine(Actor actor, String no) {
        return Optional.ofNullable(lines.byNo(no)).filter(line -> actor.belongsTo(line.purchaser()))
                .orElseThrow(() -> Refused.unknown("plan.budget-line-unknown", no)).view();
    }

    @Override
    public void addBudgetLine(String no, long purchaser, int year, String name, Money amount) {
        new Grounds()
                .unless(lines.byNo(no) == null, Ground.of("plan.budget-line-exists", no).at("no"))
                .unless(organisations.get(purchaser).kind() == Party.PURCHASER,
                        Ground.of("plan.not-a-purchaser").at("purchaser"))
                .unless(amount.isPositive(), Ground.of("plan.amount-not-positive").at("amount"))
                .refuseIfAny();
        lines.insert(new BudgetLineRow(0, no, purchaser, year, name, amount.fen(), 0));
    }

    @Override
    public String open(Actor by, long budgetLineId, String name) {
        BudgetLineRow line = locked(by, budgetLineId);
        String title = name == null ? "" : name.strip();
        new Grounds()
                .unless(!title.isEmpty() && title.length() <= LONGEST_NAME, Ground.of("plan.name-missing").at("name"))
                .unless(plans.named(line.id(), title) == 0, Ground.of("plan.project-exists", title, line.no()).at("name"))
                .unless(line.left().isPositive(), Ground.of("plan.budget-used-up", line.no()).at("budgetLine")
                        .under("政府采购法第六条"))
                .refuseIfAny();
        Organisation purchaser = organisations.get(line.purchaser());
        Case opened = cases.open(by, title, purchaser.region(), purchaser.budgetLevel(), purchaser.id());
        plans.insert(PlanRow.opened(opened.id(), line.id(), title));
        journal.write(opened.id(), null, by.name(), "plan.opened", line.no());
        cases.start(opened.id());
        return opened.no();
    }

    private BudgetLineRow locked(Actor by, long budgetLineId) {
        if (lines.lock(budgetLineId) == null) {
            throw Refused.unknown("plan.budget-line-unknown", budgetLineId);
        }
        BudgetLineRow line = lines.byId(budgetLineId);
        by.require(Role.PURCHASER_HANDLER, line.purchaser());
        return line;
    }

    @Override
    @Transactional(readOnly = true)
    public Plan ofCase(long caseId) {
        return row(caseId).view();
    }

    @Override
    @Transactional(readOnly = true)
    public BudgetLine budgetLineOf(long caseId) {
        return lines.besides(row(caseId).budgetLineId, caseId).view();
    }

    private PlanRow row(long caseId) {
        return Optional.ofNullable(plans.ofCase(caseId))
                .orElseThrow(() -> Refused.unknown("plan.unknown", caseId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlannedPackage> packages(long caseId) {
        return plans.packages(caseId).stream().map(PackageRow::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public PlannedPackage plannedPackage(long packageId) {
        return Optional.ofNullable(plans.plannedPackage(packageId))
                .orElseThrow(() -> Refused.unknown("plan.package-unknown", packageId)).view();
    }
}
