package org.caiflow.plan;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;

import java.time.LocalDate;
import java.util.List;

/** Budget lines and procurement plans (预算指标与采购实施计划). */
public interface Plans {

    /** Budget lines of the actor's purchasers with what is left. */
    List<BudgetLine> budgetLines(Actor actor);

    void addBudgetLine(String no, long purchaser, int year, String name, Money amount);

    /** Opens a project on a budget line: no budget, no procurement (LZ3). @return the project's number */
    String open(Actor by, long budgetLineId, String name);

    Plan ofCase(long caseId);

    List<PlannedPackage> packages(long caseId);

    PlannedPackage plannedPackage(long packageId);

    record BudgetLine(long id, String no, long purchaser, int year, String name, Money amount, Money left) {
    }

    /**
     * @param category   GOODS, SERVICES, WORKS
     * @param filedNo    filing number (备案号); null until filed
     * @param grounds    why the last filing was returned; empty otherwise
     */
    record Plan(long id, long caseId, long budgetLineId, String category, Money budget, String organisationForm,
                LocalDate intentionOn, String intentionExemption, String requirement, boolean reservedForSmall,
                String reserveReason, Long draftedBy, Long approvedBy, String filedNo, Long filedAt, List<Ground> grounds) {
    }

    /** @param ceiling 最高限价; null when the budget is the ceiling */
    record PlannedPackage(long id, long caseId, int no, String name, Money budget, Money ceiling, String quantity) {

        public Money limit() {
            return ceiling == null ? budget : ceiling;
        }
    }
}
