package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.bid.Openings;
import org.caiflow.workflow.Tasks;

/**
 * Page {@code inbox/inbox}.
 *
 * @param open   open tasks, whatever the filter
 * @param search text of the filter, empty for none
 * @param caseNo number of the only project shown, empty for all
 * @param light  the only light shown; null for all
 * @param first  address of the first page; empty on it
 * @param rooms  openings at which the reader's key is waited for
 * @param next   address of the next page; empty on the last
 * @param done   whether the reader comes from a task just completed
 */
public record InboxView(List<TaskGroup> groups, int open, String search, String caseNo, Tasks.Light light, Tasks.Sort sort,
                        String group, ListBar bar, String first, List<Openings.Waiting> rooms, String next, boolean done) {

    public boolean filtered() {
        return !search.isEmpty() || !caseNo.isEmpty() || light != null;
    }

    /** @param title null for lines without a heading; @param address of the project, null where the heading is none */
    public record TaskGroup(String title, String address, List<TaskLine> lines) {
    }
}
