package org.caiflow.workflow.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Refused;
import org.caiflow.kernel.SearchText;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.caiflow.workflow.Tasks;
import org.caiflow.workflow.internal.InboxMapper.InboxRow;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Map;

@Service
@Transactional
class TasksOnEngine implements Tasks {

    private final InboxMapper mapper;
    private final DeadlinesOnRows deadlines;
    private final Cases cases;
    private final PlatformClock clock;
    private final TaskService engine;
    private final DeployedForms forms;
    private final RepositoryService models;
    private final ObjectProvider<TaskForm> modules;
    private final FormValidator validator;

    TasksOnEngine(InboxMapper mapper, DeadlinesOnRows deadlines, Cases cases, PlatformClock clock, TaskService engine,
                  DeployedForms forms, RepositoryService models, ObjectProvider<TaskForm> modules, FormValidator validator) {
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.cases = cases;
        this.clock = clock;
        this.engine = engine;
        this.forms = forms;
        this.models = models;
        this.modules = modules;
        this.validator = validator;
    }

    @Override
    @Transactional(readOnly = true)
    public Page list(Actor actor, Filter filter, Sort sort, String after, int limit) {
        if (actor.audiences().isEmpty()) {
            return new Page(List.of(), null);
        }
        Long caseId = filter.caseNo() == null ? null : cases.require(actor, filter.caseNo()).id();
        var rows = mapper.page(actor.audiences(), caseId, SearchText.containing(filter.search()),
                filter.light() == null ? null : filter.light().name(), clock.now().toEpochMilli(), sort,
                InboxKey.read(after), limit + 1);
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        String next = more ? InboxKey.of(shown.get(limit - 1), sort).written() : null;
        return new Page(shown.stream().map(this::item).toList(), next);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> open(Actor actor, Collection<String> taskIds) {
        return actor.audiences().isEmpty() || taskIds.isEmpty() ? List.of()
                : mapper.open(actor.audiences(), taskIds).stream().map(this::item).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return actor.audiences().isEmpty() ? 0 : mapper.count(actor.audiences());
    }

    @Override
    @Transactional(readOnly = true)
    public int countSince(Actor actor, long since) {
        return actor.audiences().isEmpty() ? 0 : mapper.countSince(actor.audiences(), since);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> ofCase(long caseId) {
        return mapper.ofCase(caseId).stream().map(this::item).toList();
    }

    @Override
    public Task get(Actor actor, String taskId) {
        InboxRow row = own(actor, mapper.find(taskId));
        if (!row.state().equals("OPEN")) {
            throw Refused.conflict("task.done", row.doneBy() == null ? "" : row.doneBy());
        }
        TaskForm module = module(row.formKey());
        Step step = step(row, actor);
        var task = task(taskId);
        return new Task(item(row), row.formKey(), forms.of(task), module.open(step), "task.hint." + row.formKey().replace('/', '.'),
                deadline(row), next(row, task), row.claimedBy() == null);
    }

    private Deadlines.View deadline(InboxRow row) {
        return deadlines.ofOwner(row.id()).map(deadlines::view).orElse(null);
    }

    @Override
    public void claim(Actor actor, String taskId, int revision) {
        InboxRow row = open(actor, taskId, revision);
        if (row.claimedBy() != null && row.claimedBy() != actor.personId()) {
            throw Refused.conflict("task.claimed", row.claimedName());
        }
        one(mapper.claim(taskId, revision, actor.personId(), row.seat() == null ? actor.name() : row.seat()));
    }

    @Override
    public void release(Actor actor, String taskId, int revision) {
        InboxRow row = open(actor, taskId, revision);
        if (row.claimedBy() != null && row.claimedBy() != actor.personId()) {
            throw Refused.conflict("task.claimed", row.claimedName());
        }
        one(mapper.claim(taskId, revision, null, null));
    }

    @Override
    public void complete(Actor actor, String taskId, int revision, Map<String, Object> form) {
        InboxRow row = open(actor, taskId, revision);
        if (row.claimedBy() != null && row.claimedBy() != actor.personId()) {
            throw Refused.conflict("task.claimed", row.claimedName());
        }
        TaskForm module = module(row.formKey());
        Step step = step(row, actor);
        var answers = validator.check(forms.of(task(taskId)), form, module.open(step));
        Map<String, Object> gatewayAnswers = module.submit(step, answers);
        one(mapper.close(taskId, "DONE", row.seat() == null ? actor.name() : row.seat(), clock.now().toEpochMilli()));
        deadlines.closed(taskId);
        if (row.seat() == null) {
            engine.setAssignee(taskId, actor.login());
        }
        engine.complete(taskId, gatewayAnswers);
    }

    /** Locks the row, so that a form sent twice finds the first one's result. */
    private InboxRow open(Actor actor, String taskId, int revision) {
        InboxRow row = own(actor, mapper.lock(taskId));
        if (!row.state().equals("OPEN")) {
            throw Refused.conflict("task.done", row.doneBy() == null ? "" : row.doneBy());
        }
        if (row.revision() != revision) {
            throw Refused.conflict("task.stale");
        }
        return row;
    }

    private static InboxRow own(Actor actor, InboxRow row) {
        if (row == null || !actor.audiences().contains(row.audience())) {
            throw Refused.unknown("task.unknown");
        }
        return row;
    }

    private TaskForm module(String formKey) {
        return modules.stream().filter(form -> form.form().equals(formKey)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no bean takes the form " + formKey));
    }

    private static Step step(InboxRow row, Actor actor) {
        return new Step(row.caseId(), row.packageId(), row.tenderId(), row.seat(), row.item(), row.definition(),
                row.processInstance(), row.id(), actor, null);
    }

    private org.camunda.bpm.engine.task.Task task(String taskId) {
        return engine.createTaskQuery().taskId(taskId).singleResult();
    }

    private List<Following> next(InboxRow row, org.camunda.bpm.engine.task.Task task) {
        return FollowingSteps.of(models.getBpmnModelInstance(task.getProcessDefinitionId()), row.definition()).stream()
                .map(node -> new Following(row.processKey(), node.getId(), node.getName())).toList();
    }

    private Item item(InboxRow row) {
        var state = row.dueAt() == null && row.warnAt() == null ? Deadlines.State.NONE : Deadlines.State.RUNNING;
        return new Item(row.id(), row.definition(), row.processKey(), row.name(), row.caseId(), row.caseNo(), row.caseName(),
                row.packageId(), row.packageName(), row.audience(), row.claimedName(), row.createdAt(), row.dueAt(), row.warnAt(),
                deadlines.light(row.dueAt(), row.warnAt(), state), row.revision());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw Refused.conflict("task.stale");
        }
    }
}
