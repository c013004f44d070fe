package org.caiflow.workflow.internal;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Incidents;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Service
@Transactional
class IncidentsOnEngine implements Incidents {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Cases cases;

    IncidentsOnEngine(RuntimeService runtime, ManagementService management, Cases cases) {
        this.runtime = runtime;
        this.management = management;
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Incident> open(Actor by) {
        requireAdministrator(by);
        return runtime.createIncidentQuery().orderByIncidentTimestamp().desc().list().stream()
                .filter(incident -> incident.getRootCauseIncidentId().equals(incident.getId()))
                .map(this::view).toList();
    }

    private Incident view(org.camunda.bpm.engine.runtime.Incident incident) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(incident.getProcessInstanceId()).singleResult();
        Long caseId = instance == null || instance.getBusinessKey() == null ? null : Long.valueOf(instance.getBusinessKey());
        return new Incident(incident.getId(), incident.getConfiguration(), caseId, caseId == null ? null : cases.get(caseId).no(),
                incident.getProcessDefinitionId().split(":")[0], incident.getActivityId(),
                incident.getIncidentTimestamp().getTime(), incident.getIncidentMessage());
    }

    @Override
    public void retry(Actor by, String jobId) {
        requireAdministrator(by);
        if (management.createJobQuery().jobId(jobId).count() == 0) {
            throw Refused.unknown("incident.gone");
        }
        management.setJobRetries(jobId, 3);
    }

    private static void requireAdministrator(Actor by) {
        if (!by.has(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("identity.role-needed", Role.ADMINISTRATOR.name());
        }
    }
}
