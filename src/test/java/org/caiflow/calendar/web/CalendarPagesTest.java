package org.caiflow.calendar.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.caiflow.identity.Townspeople;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class CalendarPagesTest {

    private static final String REGION = "970100";

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    Organisations organisations;
    @Autowired
    WorkCalendar calendar;

    @Test
    void aYearIsCheckedSeenAndLoaded() {
        organisations.registerRegion(new Region(REGION, "日历市", "Calendar City", "cn"));
        var page = asAdministrator(browser.desktop());
        page.navigate("/admin/calendar?region=" + REGION + "&year=2027");
        assertThat(page.locator("main")).containsText("2027 年还没有载入");

        browser.expect("status of 422");
        upload(page, "2027-01-01,休,元旦\n2027-02-30,休,春节\n2027-01-04,班,\n");
        assertThat(page.locator("#grounds li")).hasCount(2);
        assertThat(page.locator("#grounds")).containsText("第 2 行");
        browser.picture(page, "calendar-faults-desktop");

        upload(page, "date,working,reason\n2027-01-01,休,元旦\n2027-01-02,班,\n");
        assertThat(page.locator("li.cf-day-holiday")).hasCount(1);
        page.locator("form[action='/admin/calendar/load'] .btn-primary").click();
        page.locator("#confirm button[value=yes]").click();

        assertThat(page.locator(".cf-note")).containsText("2027 年已载入");
        assertThat(calendar.isWorking(LocalDate.of(2027, 1, 1), REGION)).isFalse();
        assertThat(calendar.years("cn")).doesNotContain(2027);
    }

    @Test
    void fitsAPhone() {
        var page = asAdministrator(browser.phone());

        page.navigate("/admin/calendar?year=2026");

        assertThat(page.locator(".cf-month")).hasCount(12);
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "calendar-year-phone");
    }

    private static void upload(Page page, String lines) {
        page.setInputFiles("#file", new FilePayload("2027.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action='/admin/calendar/preview'] .btn-primary").click();
    }

    private Page asAdministrator(Page page) {
        browser.signIn(page, "admin", Townspeople.PASSWORD);
        return page;
    }
}
