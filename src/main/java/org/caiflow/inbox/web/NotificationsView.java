package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.workflow.Case;

/**
 * Page {@code inbox/notifications}.
 *
 * @param tasks tasks that came since the reader looked; on the first page only
 * @param more  whether there are more of them than shown
 */
public record NotificationsView(List<TaskLine> tasks, boolean more, List<Line> events, String first, String next) {

    /** @param fresh whether it happened since the reader looked */
    public record Line(EventLine event, Case project, boolean fresh) {
    }
}
