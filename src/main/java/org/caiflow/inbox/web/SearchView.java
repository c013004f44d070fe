package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.identity.Organisation;
import org.caiflow.inbox.web.ProjectView.ProjectLine;
import org.caiflow.notice.Notices;
import org.caiflow.workflow.Case;

/**
 * Page {@code inbox/search}.
 *
 * @param words         what was asked for; empty before anything is
 * @param organisations empty for all but administrators: nobody else has a page of them
 */
public record SearchView(String words, Found<ProjectLine> projects, Found<PaperFound> papers, Found<Notices.Notice> notices,
                         Found<Organisation> organisations) {

    public boolean nothing() {
        return projects.lines().isEmpty() && papers.lines().isEmpty() && notices.lines().isEmpty() && organisations.lines().isEmpty();
    }

    /**
     * The first of a kind.
     *
     * @param more whether there are more than shown
     * @param all  address of the list of all; null where no such list exists
     */
    public record Found<T>(List<T> lines, boolean more, String all) {

        static <T> Found<T> none() {
            return new Found<>(List.of(), false, null);
        }

        static <T> Found<T> first(int most, List<T> found, String all) {
            return new Found<>(found.subList(0, Math.min(most, found.size())), found.size() > most, all);
        }
    }

    public record PaperFound(PaperLine line, Case project) {
    }
}
