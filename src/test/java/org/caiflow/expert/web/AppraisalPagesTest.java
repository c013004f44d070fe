package org.caiflow.expert.web;

import com.microsoft.playwright.Page;
import org.caiflow.calendar.MovableClock;
import org.caiflow.expert.Appraisals;
import org.caiflow.expert.internal.AppraisalFixture;
import org.caiflow.expert.internal.AppraisalFixture.Seat;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.ClockWalk;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class AppraisalPagesTest {

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;

    private AppraisalFixture city;
    private Actor good;
    private Actor poor;

    @BeforeEach
    void aYear() {
        city = new AppraisalFixture(platform);
        good = city.expert();
        poor = city.expert();
        for (int i = 0; i < 5; i++) {
            var seats = city.committee(JUNE.plusDays(i), new Seat(good, "ACCEPTED", null), new Seat(poor, i < 3 ? "REMOVED" : "SILENT", "离开"));
            city.rating(seats.get(0), 5);
        }
        city.committee(JUNE, new Seat(city.expert(), "DECLINED", "出差"));
        city.expert();
    }

    @Test
    void aYearFromItsBeginToTheMeasures() throws IOException {
        var page = as(browser.desktop(), city.supervisor);
        page.navigate("/supervision/experts/appraisals");
        browser.expect("status of 422");
        begin(page);
        assertThat(page.locator("#grounds")).containsText("expert.appraisal-base");
        browser.picture(page, "appraisals-refused-desktop");
        city.withRules();
        begin(page);
        page.waitForURL(url -> url.contains("/projects/KH-"));
        platform.getBean(ClockWalk.class).drain();
        long kase = platform.getBean(Appraisals.class).list(city.supervisor).get(0).caseId();

        var phone = as(browser.phone(), poor);
        phone.navigate("/expert");
        assertThat(phone.locator(".cf-note")).containsText("2025年度考核结果");
        phone.navigate("/expert/profile");
        phone.click("#appraisals summary:has-text('提出异议')");
        browser.picture(phone, "appraisal-own-phone");
        assertThat(browser.fits(phone)).isTrue();
        phone.fill("#appraisals textarea", "两次离开是因为突发疾病，已当场说明");
        phone.click("#appraisals form .btn-primary");
        phone.locator("#confirm button[value=yes]").click();
        assertThat(phone.locator("#appraisals")).containsText("等待答复");

        page.navigate("/supervision/experts/appraisals");
        assertThat(page.locator("main")).containsText("待核定");
        browser.picture(page, "appraisals-desktop");
        page.click("tbody tr:has-text('" + city.region + "区') a");
        assertThat(page.locator("tbody tr")).hasCount(4);
        browser.picture(page, "appraisal-desktop");
        assertThat(sheet(page)).hasSize(5).anyMatch(line -> line.contains("不合格"));

        overTheTimeToObject(kase);
        page.navigate("/tasks/" + city.tasks(kase).get(0).id());
        assertThat(page.locator("#task-submit")).isEnabled();
        assertThat(page.locator("#task-form a[href^='/supervision/experts/appraisals/']")).isVisible();
        browser.picture(page, "appraisal-review-desktop");
        var office = as(browser.phone(), city.supervisor);
        office.navigate("/tasks/" + city.tasks(kase).get(0).id());
        assertThat(office.locator("#task-submit")).isEnabled();
        browser.picture(office, "appraisal-review-phone");
        var objection = platform.getBean(Appraisals.class).objections(kase).get(0);
        city.doTask(kase, Map.of("decision", "confirm", "objections",
                List.of(Map.of("objectionId", objection.id(), "decision", "no", "reason", "没有就诊记录"))));

        page.navigate("/tasks/" + city.tasks(kase).get(0).id());
        assertThat(page.locator("#task-form a[href='/supervision/experts/" + city.entry(poor) + "']")).isVisible();
        browser.picture(page, "measures-desktop");
        office.navigate("/tasks/" + city.tasks(kase).get(0).id());
        assertThat(office.locator("#task-submit")).isEnabled();
        browser.picture(office, "measures-phone");
        assertThat(browser.fits(office)).isTrue();

        page.navigate("/supervision/experts/" + city.entry(poor));
        assertThat(page.locator("main")).containsText("不合格");
        page.click("#appraisals summary");
        browser.picture(page, "expert-entry-appraisal-desktop");
        page.navigate("/supervision/experts?region=" + city.region);
        assertThat(page.locator("tbody tr:has-text('" + poor.name() + "')")).containsText("2025年度");
        browser.picture(page, "pool-grades-desktop");
        office.navigate("/supervision/experts/appraisals/" + platform.getBean(Appraisals.class).list(city.supervisor).get(0).id() + "?grade=FAIL&lang=en");
        assertThat(office.locator("tbody tr")).hasCount(1);
        browser.picture(office, "appraisal-phone-en");
        assertThat(browser.fits(office)).isTrue();
    }

    private void begin(Page page) {
        page.selectOption("#region", city.region);
        page.click("aside form .btn-primary");
        page.locator("#confirm button[value=yes]").click();
    }

    private List<String> sheet(Page page) throws IOException {
        String path = page.locator("a[download]").getAttribute("href");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(page.request().get(path).body()))) {
            return book.getFirstSheet().read().stream().map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList().toString()).toList();
        }
    }

    private void overTheTimeToObject(long kase) {
        platform.getBean(MovableClock.class).forwardTo(platform.getBean(Appraisals.class).ofCase(kase).objectBy().plusSeconds(2));
        platform.getBean(ClockWalk.class).drain();
    }

    private Page as(Page page, Actor actor) {
        browser.signIn(page, actor.login(), Townspeople.PASSWORD);
        return page;
    }
}
