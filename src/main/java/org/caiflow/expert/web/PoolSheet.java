package org.caiflow.expert.web;

import jakarta.servlet.http.HttpServletResponse;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Experts;
import org.caiflow.expert.PoolEntries;
import org.caiflow.expert.PoolEntries.Entry;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The list of the pool to take away as .xlsx, page after page so that memory does not grow with it. */
@Controller
class PoolSheet {

    private static final int MOST = 10_000;
    private static final int PAGE = 500;
    private static final List<String> TITLES = List.of("page.pool.name", "page.pool.login", "page.profile.region", "page.profile.employer",
            "page.profile.jobTitle", "page.profile.specialties", "page.profile.state", "page.profile.from", "page.profile.until",
            "page.appraisal.year", "page.appraisal.score", "page.appraisal.grade");
    private static final int[] WIDTHS = {14, 14, 16, 34, 18, 50, 12, 13, 13, 10, 10, 12};

    private final PoolEntries pool;
    private final Experts experts;
    private final Organisations organisations;
    private final PlatformClock clock;
    private final MessageSource messages;

    PoolSheet(PoolEntries pool, Experts experts, Organisations organisations, PlatformClock clock, MessageSource messages) {
        this.pool = pool;
        this.experts = experts;
        this.organisations = organisations;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/supervision/experts.xlsx")
    void export(Actor actor, PoolQuery asked, Locale locale, HttpServletResponse response) throws IOException {
        var page = pool.list(actor, asked.filter(), null, PAGE);
        var words = new PoolWords(experts.specialties(), organisations.regions());
        String name = messages.getMessage("page.pool.title", null, locale);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(name + " " + clock.today() + ".xlsx", StandardCharsets.UTF_8).build().toString());
        try (var book = new Workbook(response.getOutputStream(), "Caiflow", "1.0")) {
            var sheet = head(book.newWorksheet(name), locale);
            int row = 1;
            while (!page.isEmpty() && row <= MOST) {
                for (Entry entry : page) {
                    write(sheet, row++, entry, words, locale);
                }
                sheet.flush();
                page = pool.list(actor, asked.filter(), page.get(page.size() - 1).id(), PAGE);
            }
            if (!page.isEmpty()) {
                sheet.inlineString(row, 0, messages.getMessage("page.pool.cut", new Object[]{row - 1}, locale));
            }
        }
    }

    private Worksheet head(Worksheet sheet, Locale locale) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.inlineString(0, column, messages.getMessage(TITLES.get(column), null, locale));
            sheet.style(0, column).bold().fillColor("EEF1F4").set();
        }
        return sheet;
    }

    private void write(Worksheet sheet, int row, Entry entry, PoolWords words, Locale locale) {
        var grade = entry.lastGrade();
        Object[] cells = {entry.name(), entry.login(), words.region(entry.region()), entry.employer(), entry.title(),
                String.join("；", words.names(entry.specialties())), messages.getMessage("enum.PoolState." + entry.state(), null, locale),
                entry.validFrom(), entry.validTo(), grade == null ? null : grade.year(), grade == null ? null : grade.score(),
                grade == null ? null : messages.getMessage("enum.AppraisalGrade." + grade.grade(), null, locale)};
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] != null) {
                sheet.inlineString(row, column, cells[column].toString());
            }
        }
    }
}
