package org.caiflow.workflow.web;

import org.caiflow.workflow.Incidents.Incident;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An incident in people's words.
 *
 * @param refusals message keys and values of a refusal; empty when it was a fault
 * @param fault    the fault's one line; null when it was a refusal
 */
public record IncidentLine(Incident incident, List<Refusal> refusals, String fault) {

    private static final Pattern REFUSAL = Pattern.compile("\\[([a-z0-9.-]+)\\|?([^]]*)]");

    static IncidentLine of(Incident incident) {
        String message = incident.message() == null ? "" : incident.message();
        var refusals = REFUSAL.matcher(message).results()
                .map(match -> new Refusal("refusal." + match.group(1), List.of(match.group(2).split("\\|")))).toList();
        return new IncidentLine(incident, refusals, refusals.isEmpty() ? message : null);
    }

    public record Refusal(String key, List<String> args) {
    }
}
