package org.caiflow.inbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.plan.Bureau;
import org.caiflow.plan.Plans;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Inbox and task page as people use them: by mouse, by keyboard, on a phone. */
@PlatformTest
class InboxBrowserTest {

    private static final Pattern TASK = Pattern.compile(".*/tasks/.*");
    private static final Pattern INBOX = Pattern.compile(".*/inbox.*");

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;
    @Autowired
    Plans plans;

    private Bureau bureau;

    @BeforeEach
    void setUp() {
        bureau = new Bureau(platform);
    }

    @Test
    void carriesAPlanFromHandlerToApprover() {
        long caseId = bureau.open("信息化设备采购");
        var page = signedIn(browser.desktop(), bureau.handler);
        page.locator(".cf-row-title", containing("编制")).click();
        field(page, "采购需求").fill("采购服务器与存储设备。");
        browser.picture(page, "task-draft-plan-desktop");
        assertThat(page.locator("aside")).containsText("期限");

        bureau.complete(bureau.handler, caseId, bureau.plan("信息化设备采购", "900000"));
        var approver = signedIn(browser.desktop(), bureau.approver);
        approver.keyboard().press("j");
        approver.keyboard().press("Enter");
        assertThat(approver).hasURL(TASK);
        assertThat(field(approver, "项目名称")).hasValue("信息化设备采购");
        browser.picture(approver, "task-approve-plan-desktop");
        approver.getByLabel("同意", new Page.GetByLabelOptions().setExact(true)).check();
        approver.click("#task-submit");

        assertThat(approver).hasURL(INBOX);
        assertThat(approver.locator(".cf-note")).isVisible();
        assertThat(plans.ofCase(caseId).approvedBy()).isEqualTo(bureau.approver.personId());
    }

    @Test
    void tellsTheGroundsAndKeepsWhatWasTyped() {
        browser.expect("status of 422");
        long caseId = bureau.open("退回项目");
        bureau.complete(bureau.handler, caseId, bureau.plan("退回项目", "900000"));
        var page = signedIn(browser.phone(), bureau.approver);
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "inbox-phone");
        page.locator(".cf-row-title").first().click();

        page.getByLabel("退回修改", new Page.GetByLabelOptions().setExact(true)).check();
        page.click("#task-submit");

        assertThat(page.locator("#grounds li").first()).isVisible();
        assertThat(page.getByLabel("退回修改", new Page.GetByLabelOptions().setExact(true))).isChecked();
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "task-refused-phone");
    }

    @Test
    void claimsATaskSoThatColleaguesSeeWhoHasIt() {
        bureau.open("签收项目");
        var page = signedIn(browser.desktop(), bureau.handler);

        page.locator("[data-claim]").first().click();

        assertThat(page.locator(".cf-row-side").first()).containsText(bureau.handler.name());
        browser.picture(page, "inbox-desktop");
    }

    private Page signedIn(Page page, Actor who) {
        browser.signIn(page, who.login(), Townspeople.PASSWORD);
        page.navigate("/inbox");
        return page;
    }

    private static Locator field(Page page, String label) {
        return page.locator("#task-form").getByLabel(label).first();
    }

    private static Page.LocatorOptions containing(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
