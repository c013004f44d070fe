package org.caiflow.plan.web;

import java.util.List;

import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.plan.Plans;

/**
 * The page that opens a project.
 *
 * @param chosen  number of the chosen budget line; empty at first
 * @param name    as typed
 * @param grounds why it was refused; empty at first
 */
public record NewProjectPage(List<Plans.BudgetLine> lines, String chosen, String name, List<Told> grounds) {
}
