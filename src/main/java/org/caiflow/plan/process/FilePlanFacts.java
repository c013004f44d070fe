package org.caiflow.plan.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.plan.Planning;
import org.caiflow.plan.Plans;
import org.caiflow.plan.Plans.PlannedPackage;
import org.caiflow.rules.Unit;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.DecisionFacts;
import org.caiflow.workflow.Step;

/** What the automatic check of a plan looks at (自动备案校验), and where its grounds go. Amounts are in yuan. */
@Component
class FilePlanFacts implements DecisionFacts {

    private final Plans plans;
    private final Planning planning;
    private final Cases cases;
    private final WorkCalendar calendar;
    private final PlatformClock clock;

    FilePlanFacts(Plans plans, Planning planning, Cases cases, WorkCalendar calendar, PlatformClock clock) {
        this.plans = plans;
        this.planning = planning;
        this.cases = cases;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String decision() {
        return "FilePlan";
    }

    @Override
    public Map<String, Object> inputs(Step step) {
        Plans.Plan plan = plans.ofCase(step.caseId());
        List<PlannedPackage> packages = plans.packages(step.caseId());
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("budgetTotal", plan.budget().yuan());
        inputs.put("budgetLeft", plans.budgetLineOf(step.caseId()).left().yuan());
        inputs.put("packagesTotal", total(packages).yuan());
        inputs.put("intentionDays", intentionDays(plan, cases.get(step.caseId()).region()));
        inputs.put("intentionExempt", plan.intentionExemption() != null);
        inputs.put("category", plan.category());
        inputs.put("reserved", plan.reservedForSmall());
        inputs.put("reserveReason", plan.reserveReason() == null ? "" : plan.reserveReason());
        inputs.put("overCeiling", packages.stream().anyMatch(FilePlanFacts::ceilingAboveBudget));
        return inputs;
    }

    private static Money total(List<PlannedPackage> packages) {
        return packages.stream().map(PlannedPackage::budget).reduce(Money.ZERO, Money::plus);
    }

    private static boolean ceilingAboveBudget(PlannedPackage one) {
        return one.limit().compareTo(one.budget()) > 0;
    }

    /** Days since the intention was disclosed; none when it was not, or lies ahead. */
    private int intentionDays(Plans.Plan plan, String region) {
        LocalDate today = clock.today();
        if (plan.intentionOn() == null || plan.intentionOn().isAfter(today)) {
            return 0;
        }
        return calendar.daysBetween(plan.intentionOn(), today, Unit.DAY, region);
    }

    @Override
    public Map<String, Object> decided(Step step, List<Map<String, Object>> rows) {
        Object[] amounts = amounts(step.caseId());
        List<Ground> grounds = rows.stream()
                .map(row -> Ground.of(row.get("ground").toString(), amounts).under((String) row.get("article"))).toList();
        return Map.of("planFiled", planning.checked(step.caseId(), grounds));
    }

    /** What every ground may name: total, left of the line, sum of the packages, days since the disclosure. */
    private Object[] amounts(long caseId) {
        Plans.Plan plan = plans.ofCase(caseId);
        return new Object[] {plan.budget().display(), plans.budgetLineOf(caseId).left().display(),
                total(plans.packages(caseId)).display(), intentionDays(plan, cases.get(caseId).region())};
    }
}
