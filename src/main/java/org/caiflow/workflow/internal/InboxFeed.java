package org.caiflow.workflow.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.internal.InboxMapper.InboxRow;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Keeps the inbox in step with the engine's user tasks, in the engine's own transaction. */
@Component
class InboxFeed {

    private final InboxMapper mapper;
    private final DeadlinesOnRows deadlines;
    private final Cases cases;
    private final StepsOnEngine steps;
    private final PlatformClock clock;

    InboxFeed(InboxMapper mapper, DeadlinesOnRows deadlines, Cases cases, StepsOnEngine steps, PlatformClock clock) {
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.cases = cases;
        this.steps = steps;
        this.clock = clock;
    }

    void created(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        Step step = steps.of(execution);
        UserTask element = task.getBpmnModelElementInstance();
        var deadline = deadlines.count(step, "task:" + task.getTaskDefinitionKey(), task.getId(), Model.property(element, "deadline"),
                Model.property(element, "promise"), Model.property(element, "deadlineFrom"));
        long now = clock.now().toEpochMilli();
        mapper.insert(new InboxRow(task.getId(), task.getTaskDefinitionKey(), FlowRecorder.processKey(execution),
                task.getProcessInstanceId(), formKey(element), task.getName(), step.caseId(), null, null, step.packageId(), null,
                step.tenderId(), step.seat(), step.item(), audience(task, step, element), null, null, now, deadline.dueAt(),
                deadline.warnAt(), sortAt(deadline.dueAt(), deadline.warnAt(), now), "OPEN", null, null, 0));
    }

    /** The token left without the person: a timer fired or the case ended. */
    void cancelled(DelegateTask task) {
        mapper.close(task.getId(), "CANCELLED", null, clock.now().toEpochMilli());
        deadlines.closed(task.getId());
    }

    /** Forms are {@code area_name} in the model and {@code area/name} everywhere else. */
    private static String formKey(UserTask element) {
        return element.getCamundaFormRef().replaceFirst("_", "/");
    }

    /** A step that runs per organisation is that organisation's; any other is the side's to which its role belongs. */
    private String audience(DelegateTask task, Step step, UserTask element) {
        if (element.getCamundaAssignee() != null) {
            return step.seat() != null ? "seat:" + step.seat() : Actor.audience(Long.parseLong(task.getAssignee()));
        }
        Role role = Role.valueOf(element.getCamundaCandidateGroups());
        if (task.getVariable("organisation") instanceof String organisation) {
            return Actor.audience(Long.parseLong(organisation), role);
        }
        long organisation = cases.party(step.caseId(), step.packageId(), role.party())
                .orElseThrow(() -> new IllegalStateException("case " + step.caseId() + " has no " + role.party()));
        return Actor.audience(organisation, role);
    }

    /** Nearest limit first; without one, by age behind all that have one. */
    private static long sortAt(Long due, Long warn, long createdAt) {
        if (due == null && warn == null) {
            return createdAt + 4_000_000_000_000L;
        }
        return Math.min(due == null ? Long.MAX_VALUE : due, warn == null ? Long.MAX_VALUE : warn);
    }
}
