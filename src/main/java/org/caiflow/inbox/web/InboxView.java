package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.workflow.Tasks;

/**
 * Page {@code inbox/inbox}.
 *
 * @param search text of the filter, empty for none
 * @param caseNo number of the only project shown, empty for all
 * @param light  the only light shown; null for all
 * @param first  address of the first page; empty on it
 * @param next   address of the next page; empty on the last
 * @param done   whether the reader comes from a task just completed
 */
public record InboxView(List<TaskLine> lines, int open, String search, String caseNo, Tasks.Light light, String first,
                        String next, boolean done) {

    public boolean filtered() {
        return !search.isEmpty() || !caseNo.isEmpty() || light != null;
    }
}
