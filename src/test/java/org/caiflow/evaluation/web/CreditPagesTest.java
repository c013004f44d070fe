package org.caiflow.evaluation.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.FilePayload;
import org.caiflow.credit.BanFixture;
import org.caiflow.evaluation.CommitteeWork;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Townspeople;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class CreditPagesTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;

    @Test
    void theAgencySeesTheRecordsAndNotesWhatAWebsiteShowed() {
        var city = new CommitteeFixture(platform);
        var records = new BanFixture(platform);
        var work = new CommitteeWork(city, city.committee());
        var listed = city.bean(Organisations.class).get(work.opened.get(1).supplier());
        records.bans.record(records.supervisor, records.barred(listed.creditCode(), records.today().minusDays(2), records.today().plusYears(1)));
        work.begin();
        var page = as(browser.desktop(), city.tender.manager);
        page.navigate("/tasks/" + city.tasksOf(city.tender.manager).get(0).id());
        assertThat(page.locator("#task-submit")).isEnabled();
        assertThat(page.locator("main")).containsText("查看、登记信用查询结果");
        browser.picture(page, "qualification-credit-desktop");
        for (int i = 0; i < work.opened.size(); i++) {
            page.getByLabel("通过", new GetByLabelOptions().setExact(true)).nth(i).check();
        }
        browser.expect("status of 422");
        page.click("#task-submit");
        assertThat(page.locator("#grounds")).containsText("不能通过资格审查");
        browser.picture(page, "qualification-refused-desktop");

        page.navigate("/projects/" + city.tender.caseNo + "/credit/" + city.packageId);
        assertThat(page.locator("main")).containsText("禁止参加政府采购活动");
        page.selectOption("#found", "true");
        page.setInputFiles("#evidence", new FilePayload("page.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        browser.expect("status of 422");
        browser.submit(page, () -> page.click("main form .btn-primary"));
        assertThat(page.locator("#grounds li")).hasCount(3);

        page.selectOption("#found", "false");
        page.setInputFiles("#evidence", new FilePayload("page.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        browser.submit(page, () -> page.click("main form .btn-primary"));
        assertThat(page.locator("main tbody tr")).hasCount(1);
        browser.picture(page, "credit-desktop");
        var phone = as(browser.phone(), city.tender.manager);
        phone.navigate("/projects/" + city.tender.caseNo + "/credit/" + city.packageId);
        browser.picture(phone, "credit-phone");
        assertThat(browser.fits(phone)).isTrue();
    }

    @Test
    void thePurchaserSeesWhoCannotWin() {
        var city = new CommitteeFixture(platform);
        var records = new BanFixture(platform);
        var work = new CommitteeWork(city, city.committee());
        work.evaluate();
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        var first = city.bean(Organisations.class).get(work.opened.get(0).supplier());
        records.bans.record(records.supervisor, records.barred(first.creditCode()));

        var page = as(browser.desktop(), city.approver);
        page.navigate("/tasks/" + city.tasksOf(city.approver).get(0).id());
        assertThat(page.locator("#task-submit")).isEnabled();
        assertThat(page.locator("main")).containsText("下列候选人在失信或禁止名单上");
        browser.picture(page, "award-credit-desktop");
    }

    private Page as(Page page, Actor actor) {
        browser.signIn(page, actor.login(), Townspeople.PASSWORD);
        return page;
    }
}
