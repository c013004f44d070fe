package org.caiflow.inbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.web.TaskView.Holding;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Component;

/** Puts the task page together: what to do, the rule behind it, what is due, the case so far, what comes next. */
@Component
class TaskViews {

    private static final int PAPERS = 12;
    private static final int EVENTS = 8;

    private final Cases cases;
    private final QuestionLinks questions;
    private final CaseLines caseLines;
    private final TaskLines taskLines;
    private final Dues dues;
    private final Labels labels;
    private final FormLanguage forms;
    private final ObjectMapper json;

    TaskViews(Cases cases, QuestionLinks questions, CaseLines caseLines, TaskLines taskLines, Dues dues, Labels labels, FormLanguage forms,
              ObjectMapper json) {
        this.cases = cases;
        this.questions = questions;
        this.caseLines = caseLines;
        this.taskLines = taskLines;
        this.dues = dues;
        this.labels = labels;
        this.forms = forms;
        this.json = json;
    }

    TaskView of(Actor actor, Tasks.Task task, Locale locale) {
        var item = task.item();
        var project = cases.get(item.caseId());
        boolean seen = cases.maySee(actor, item.caseId());
        var papers = seen ? caseLines.papers(actor, project, locale) : List.<PaperLine>of();
        return new TaskView(taskLines.of(item, locale), words("task.sentence.", task, locale), labels.optional(task.hint(), locale),
                act(task, locale), data(task, locale), dues.of(task.deadline(), locale), next(task, locale), Holding.of(actor, item), seen,
                papers.subList(0, Math.min(PAPERS, papers.size())),
                seen ? caseLines.events(item.caseId(), null, EVENTS, locale) : List.of(), seen ? questions.of(actor, item.caseId(), item.caseNo(), item.packageId()) : null);
    }

    private List<String> next(Tasks.Task task, Locale locale) {
        return task.next().stream().map(step -> labels.element(step.processKey(), step.element(), step.name(), locale)).toList();
    }

    private String act(Tasks.Task task, Locale locale) {
        String own = words("task.act.", task, locale);
        return own == null ? labels.optional("page.inbox.submit", locale) : own;
    }

    private String words(String prefix, Tasks.Task task, Locale locale) {
        return labels.optional(prefix + task.formKey().replace('/', '.'), locale);
    }

    private String data(Tasks.Task task, Locale locale) {
        var data = new HashMap<String, Object>();
        data.put("id", task.item().id());
        data.put("revision", task.item().revision());
        data.put("schema", forms.schema(task.schema(), task.formKey(), locale));
        data.put("data", task.data());
        data.put("consequence", words("task.consequence.", task, locale));
        return scriptSafe(data);
    }

    /** JSON that cannot end the script element in which it stands. */
    String scriptSafe(Object value) {
        try {
            return json.writeValueAsString(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the form's data cannot be written", e);
        }
    }
}
