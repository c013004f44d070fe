package org.caiflow.inbox.web;

import java.util.Locale;
import java.util.Set;
import org.caiflow.identity.Actor;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One task, one address. */
@Controller
class TaskPages {

    /** Scoring has a page of its own: criteria by bidders. */
    private static final String SCORING = "evaluation/score";
    /** So have nonces of a draw: keys are at work there. */
    private static final Set<String> NONCES = Set.of("expert/commit-nonce", "expert/reveal-nonce");

    private final Tasks tasks;
    private final TaskViews views;

    TaskPages(Tasks tasks, TaskViews views) {
        this.tasks = tasks;
        this.views = views;
    }

    @GetMapping("/tasks/{id}")
    String task(Actor actor, @PathVariable String id, Locale locale, Model model) {
        var task = tasks.get(actor, id);
        if (task.formKey().equals(SCORING)) {
            return "redirect:/scoring/" + id;
        }
        if (NONCES.contains(task.formKey())) {
            return "redirect:/draws/nonce/" + id;
        }
        model.addAttribute("it", views.of(actor, task, locale));
        return "inbox/task";
    }

    /** Part of the inbox on a wide screen. */
    @GetMapping("/tasks/{id}/preview")
    String preview(Actor actor, @PathVariable String id, Locale locale, Model model) {
        model.addAttribute("it", views.of(actor, tasks.get(actor, id), locale));
        return "inbox/preview";
    }
}
