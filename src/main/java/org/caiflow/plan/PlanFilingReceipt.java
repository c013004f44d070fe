package org.caiflow.plan;

import java.util.List;

/**
 * What the receipt of a filed plan shows (备案回执), rendered by {@code paper/plan-filing.ftlh}.
 *
 * @param purchaser  name of the organisation
 * @param draftedBy  name of the person who drafted the plan; as {@code approvedBy}
 */
public record PlanFilingReceipt(String caseNo, String caseName, String purchaser, Plans.BudgetLine line, Plans.Plan plan,
                                List<Plans.PlannedPackage> packages, String draftedBy, String approvedBy) {
}
