package org.caiflow.inbox.web;

import java.util.List;
import java.util.Map;
import org.caiflow.archive.Papers;
import org.caiflow.kernel.Money;
import org.caiflow.notice.Notices;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;

/** Pages of the project room, each with the same head. */
public final class ProjectView {

    private ProjectView() {
    }

    /**
     * Page {@code inbox/project}: where it stands and who has it.
     *
     * @param mine      ids of the reader's own tasks
     * @param questions by package number, of the packages whose questions the reader may see
     */
    public record Overview(ProjectHead head, List<Tenders.Package> packages, List<TaskLine> now, List<String> mine,
                           List<DeadlineLine> deadlines, List<EventLine> events, Map<String, QuestionsLink> questions) {
    }

    public record DeadlineLine(String name, Due due) {
    }

    /** Page {@code inbox/timeline}. @param next address of the page before; empty on the last */
    public record Timeline(ProjectHead head, List<EventLine> events, String first, String next) {
    }

    /** Page {@code inbox/papers}. */
    public record PaperList(ProjectHead head, List<PaperLine> papers) {
    }

    /** Page {@code inbox/notices}. @param deliveries for staff only, empty otherwise */
    public record NoticeList(ProjectHead head, List<Notices.Notice> notices, List<Notices.Delivery> deliveries) {
    }

    /** Page {@code inbox/model}. @param trail from the root to the run shown; @param data JSON for the viewer's script */
    public record ModelPage(ProjectHead head, List<RunLine> trail, List<RunLine> runs, String data) {
    }

    /** @param depth in the tree of called models; @param packageName null for the whole project */
    public record RunLine(String id, String name, String packageName, boolean running, int depth, String address, boolean shown) {
    }

    /** Page {@code inbox/projects}. */
    public record ProjectList(List<ProjectLine> projects, String search, Cases.Sort sort, ListBar bar, String first, String next,
                              boolean mayOpen) {
    }

    public record ProjectLine(org.caiflow.workflow.Case project, String purchaser, String agency, List<Tenders.Package> packages) {

        /** Of all packages together; null while there are none. */
        public Money budget() {
            return packages.isEmpty() ? null : packages.stream().map(Tenders.Package::budget).reduce(Money.ZERO, Money::plus);
        }
    }

    /** What the JSON API says of a paper. */
    public record PaperJson(long id, Long packageId, String kind, String title, String sha256, String fileName, long size,
                            Papers.OpenTo openTo, long createdAt) {
    }
}
