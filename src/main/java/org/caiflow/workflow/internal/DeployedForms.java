package org.caiflow.workflow.internal;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The forms as they were deployed with each model. Kept in memory: what is deployed never changes. */
@Component
class DeployedForms {

    private final FormService forms;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    DeployedForms(FormService forms) {
        this.forms = forms;
    }

    /** @return the form's JSON */
    String of(Task task) {
        return known.computeIfAbsent(task.getProcessDefinitionId() + "#" + task.getTaskDefinitionKey(), model -> read(task.getId()));
    }

    private String read(String taskId) {
        try (var form = forms.getDeployedTaskForm(taskId)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
