package org.caiflow.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.web.ProjectView.ProjectLine;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists to take away as .xlsx: what the filter shows, every column, page after page so that memory does not grow with the list. */
@Controller
class ExportPages {

    private static final int MOST = 10_000;
    private static final int PAGE = 500;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> TASK = List.of("task", "project", "number", "package", "light", "due", "promise", "holder", "claimed", "arrived");
    private static final List<Integer> TASK_WIDTHS = List.of(30, 36, 22, 24, 14, 18, 18, 30, 14, 18);
    private static final List<String> PROJECT = List.of("number", "project", "purchaser", "agency", "packages", "budget", "state", "openedAt", "closedAt");
    private static final List<Integer> PROJECT_WIDTHS = List.of(22, 36, 30, 30, 30, 18, 12, 18, 18);

    private final Tasks tasks;
    private final Cases cases;
    private final TaskLines taskLines;
    private final ProjectLines projectLines;
    private final PlatformClock clock;
    private final MessageSource messages;

    ExportPages(Tasks tasks, Cases cases, TaskLines taskLines, ProjectLines projectLines, PlatformClock clock, MessageSource messages) {
        this.tasks = tasks;
        this.cases = cases;
        this.taskLines = taskLines;
        this.projectLines = projectLines;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/inbox.xlsx")
    void inbox(Actor actor, InboxQuery asked, Locale locale, HttpServletResponse response) throws IOException {
        var page = tasks.list(actor, asked.filter(), asked.order(), null, PAGE);
        try (var sheet = sheet(response, say("page.inbox", locale), TASK, TASK_WIDTHS, locale)) {
            for (int written = page.items().size(); ; written += page.items().size()) {
                for (TaskLine line : taskLines.of(page.items(), locale)) {
                    row(sheet, line, locale);
                }
                if (page.next() == null || written >= MOST) {
                    cut(sheet, page.next() != null, locale);
                    return;
                }
                page = tasks.list(actor, asked.filter(), asked.order(), page.next(), PAGE);
            }
        }
    }

    private void row(Spreadsheet sheet, TaskLine line, Locale locale) throws IOException {
        var item = line.item();
        sheet.row(line.title(), item.caseName(), item.caseNo(), item.packageName(), say("enum.Light." + item.light(), locale),
                at(item.dueAt()), at(item.warnAt()), line.holder(), item.claimedBy(), at(item.createdAt()));
    }

    @GetMapping("/projects.xlsx")
    void projects(Actor actor, ProjectQuery asked, Locale locale, HttpServletResponse response) throws IOException {
        var page = cases.visibleTo(actor, asked.search(), asked.sort(), null, PAGE);
        try (var sheet = sheet(response, say("page.inbox.projects", locale), PROJECT, PROJECT_WIDTHS, locale)) {
            for (int written = page.size(); !page.isEmpty(); written += page.size()) {
                for (ProjectLine line : projectLines.of(page)) {
                    row(sheet, line, locale);
                }
                page = cases.visibleTo(actor, asked.search(), asked.sort(), page.get(page.size() - 1).id(), PAGE);
                if (written >= MOST) {
                    cut(sheet, !page.isEmpty(), locale);
                    return;
                }
            }
        }
    }

    private void row(Spreadsheet sheet, ProjectLine line, Locale locale) throws IOException {
        var project = line.project();
        String packages = String.join("；", line.packages().stream()
                .map(one -> one.no() + ". " + one.name() + " " + say("enum.PackageState." + one.state(), locale)).toList());
        sheet.row(project.no(), project.name(), line.purchaser(), line.agency(), packages, line.budget(),
                say("enum.CaseState." + project.state(), locale), at(project.openedAt()), at(project.closedAt()));
    }

    private Spreadsheet sheet(HttpServletResponse response, String name, List<String> columns, List<Integer> widths, Locale locale)
            throws IOException {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(name + " " + clock.today() + ".xlsx", StandardCharsets.UTF_8).build().toString());
        return new Spreadsheet(response.getOutputStream(), name,
                columns.stream().map(column -> say("page.inbox.column." + column, locale)).toList(), widths);
    }

    /** A list that is not whole says so in its last line. */
    private void cut(Spreadsheet sheet, boolean more, Locale locale) throws IOException {
        if (more) {
            sheet.row(messages.getMessage("page.inbox.export.cut", new Object[]{MOST}, locale));
        }
    }

    private static Instant at(Long ms) {
        return ms == null ? null : Instant.ofEpochMilli(ms);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
