package org.caiflow.expert.web;

import org.caiflow.expert.Lots.Told;
import org.caiflow.workflow.Tasks.Task;

/** @param kind commit or reveal; @param organisation for which the person acts; @param side AGENCY, PURCHASER or SUPERVISION */
public record NoncePage(Task task, String kind, Told told, long organisation, String side) {
}
