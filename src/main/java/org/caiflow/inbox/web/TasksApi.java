package org.caiflow.inbox.web;

import java.util.Map;
import org.caiflow.identity.Actor;
import org.caiflow.workflow.Tasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for other systems. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private static final int MOST = 200;

    private final Tasks tasks;

    TasksApi(Tasks tasks) {
        this.tasks = tasks;
    }

    /** @param project number of the only project asked for; @param after {@code next} of the page before */
    @GetMapping
    Tasks.Page list(Actor actor, @RequestParam(name = "case", required = false) String project,
                    @RequestParam(required = false) String search, @RequestParam(required = false) Tasks.Light light,
                    @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit) {
        return tasks.list(actor, new Tasks.Filter(project, search, light), after, Math.max(1, Math.min(MOST, limit)));
    }

    @GetMapping("/{id}")
    Tasks.Task task(Actor actor, @PathVariable String id) {
        return tasks.get(actor, id);
    }

    @PostMapping("/{id}/claim")
    Next claim(Actor actor, @PathVariable String id, @RequestBody Shown shown) {
        tasks.claim(actor, id, shown.revision());
        return new Next("/tasks/" + id);
    }

    @PostMapping("/{id}/release")
    Next release(Actor actor, @PathVariable String id, @RequestBody Shown shown) {
        tasks.release(actor, id, shown.revision());
        return new Next("/tasks/" + id);
    }

    @PostMapping("/{id}/complete")
    Next complete(Actor actor, @PathVariable String id, @RequestBody Filled filled) {
        tasks.complete(actor, id, filled.revision(), filled.form() == null ? Map.of() : filled.form());
        return new Next("/inbox?done");
    }

    /** @param revision as the reader saw the task */
    record Shown(int revision) {
    }

    record Filled(int revision, Map<String, Object> form) {
    }

    /** @param next address of the page to show now */
    record Next(String next) {
    }
}
