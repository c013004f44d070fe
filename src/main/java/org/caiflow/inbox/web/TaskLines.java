package org.caiflow.inbox.web;

import java.util.List;
import java.util.Locale;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Component;

/** Tasks as lines in the language of the page. */
@Component
class TaskLines {

    private final Labels labels;
    private final Dues dues;

    TaskLines(Labels labels, Dues dues) {
        this.labels = labels;
        this.dues = dues;
    }

    TaskLine of(Tasks.Item item, Locale locale) {
        return new TaskLine(item, labels.task(item, locale), dues.of(item, locale), labels.holder(item.audience(), locale));
    }

    List<TaskLine> of(List<Tasks.Item> items, Locale locale) {
        return items.stream().map(item -> of(item, locale)).toList();
    }
}
