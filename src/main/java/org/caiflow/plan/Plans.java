package org.caiflow.plan;

import java.time.LocalDate;
import java.util.List;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;

/** Budget lines and procurement plans (预算指标与采购实施计划). */
public interface Plans {

    /** Budget lines of the actor's purchasers with what is left. */
    List<BudgetLine> budgetLines(Actor actor);

    /** @throws org.caiflow.kernel.Refused (unknown) when it is none of the actor's */
    BudgetLine budgetLine(Actor actor, String no);

    /** Refused when the number exists, the purchaser is none, or the amount is not positive. */
    void addBudgetLine(String no, long purchaser, int year, String name, Money amount);

    /**
     * Opens a project on a budget line: no budget, no procurement (LZ3). Refused when nothing is left of the line or a
     * project of this name stands on it already.
     *
     * @return the project's number
     */
    String open(Actor by, long budgetLineId, String name);

    Plan ofCase(long caseId);

    /** The line that the plan of the case draws on, with what is left of it besides this plan. */
    BudgetLine budgetLineOf(long caseId);

    List<PlannedPackage> packages(long caseId);

    PlannedPackage plannedPackage(long packageId);

    /** @param left the amount less every plan on it that was not withdrawn */
    record BudgetLine(long id, String no, long purchaser, int year, String name, Money amount, Money left) {
    }

    /**
     * @param category   GOODS, SERVICES, WORKS; null until drafted
     * @param budget     zero until drafted
     * @param opinion    of the approver; null when none
     * @param filedNo    filing number (备案号); null until filed
     * @param grounds    why the last filing was returned; empty otherwise
     * @param method     process id of the method that was chosen; null until then
     */
    record Plan(long id, long caseId, long budgetLineId, String category, Money budget, String organisationForm,
                LocalDate intentionOn, String intentionExemption, String requirement, boolean reservedForSmall,
                String reserveReason, Long draftedBy, Long approvedBy, String filedNo, Long filedAt, List<Ground> grounds,
                String opinion, String method) {
    }

    /** @param ceiling 最高限价; null when the budget is the ceiling */
    record PlannedPackage(long id, long caseId, int no, String name, Money budget, Money ceiling, String quantity) {

        public Money limit() {
            return ceiling == null ? budget : ceiling;
        }
    }
}
