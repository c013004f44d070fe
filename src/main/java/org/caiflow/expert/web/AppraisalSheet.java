package org.caiflow.expert.web;

import jakarta.servlet.http.HttpServletResponse;
import org.caiflow.expert.Appraisals;
import org.caiflow.expert.Appraisals.Result;
import org.caiflow.identity.Actor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The results of an appraisal to take away as .xlsx, page after page so that memory does not grow with the pool. */
@Controller
class AppraisalSheet {

    private static final int PAGE = 500;
    private static final List<String> TITLES = List.of("page.pool.name", "page.profile.employer", "page.appraisal.called", "page.appraisal.accepted",
            "page.appraisal.declined", "page.appraisal.silent", "page.appraisal.gone", "page.appraisal.done", "page.appraisal.mean", "page.appraisal.far",
            "page.appraisal.corrections", "page.appraisal.breaches", "page.appraisal.score", "page.appraisal.grade");
    private static final int[] WIDTHS = {14, 34, 10, 10, 10, 10, 10, 12, 12, 12, 12, 12, 10, 12};

    private final Appraisals appraisals;
    private final MessageSource messages;

    AppraisalSheet(Appraisals appraisals, MessageSource messages) {
        this.appraisals = appraisals;
        this.messages = messages;
    }

    @GetMapping("/supervision/experts/appraisals/{id:\\d+}.xlsx")
    void export(Actor actor, @PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        var appraisal = appraisals.get(actor, id);
        String name = messages.getMessage("page.appraisal.title", null, locale) + " " + appraisal.region() + " " + appraisal.year();
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ".xlsx", StandardCharsets.UTF_8).build().toString());
        try (var book = new Workbook(response.getOutputStream(), "Caiflow", "1.0")) {
            var sheet = head(book.newWorksheet(Integer.toString(appraisal.year())), locale);
            int row = 1;
            var page = appraisals.results(actor, id, null, null, PAGE);
            while (!page.isEmpty()) {
                for (Result result : page) {
                    write(sheet, row++, result, locale);
                }
                sheet.flush();
                page = appraisals.results(actor, id, null, page.get(page.size() - 1).expertId(), PAGE);
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

    private void write(Worksheet sheet, int row, Result result, Locale locale) {
        var facts = result.facts();
        sheet.inlineString(row, 0, result.name());
        sheet.inlineString(row, 1, result.employer());
        Number[] counts = {facts.called(), facts.accepted(), facts.declined(), facts.silent(), facts.gone(), facts.done(), facts.mean(), facts.far(),
                facts.corrections(), facts.breaches(), result.score()};
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != null) {
                sheet.value(row, i + 2, counts[i]);
            }
        }
        if (result.grade() != null) {
            sheet.inlineString(row, WIDTHS.length - 1, messages.getMessage("enum.AppraisalGrade." + result.grade(), null, locale));
        }
    }
}
