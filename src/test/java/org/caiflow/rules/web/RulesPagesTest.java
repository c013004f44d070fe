package org.caiflow.rules.web;

import com.microsoft.playwright.Page;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.caiflow.identity.Townspeople;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class RulesPagesTest {

    private static final String REGION = "980100";

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    Organisations organisations;

    @Test
    void aNewRowForOneRegionIsAddedAndWhatWasTypedWrongStays() {
        organisations.registerRegion(new Region(REGION, "规则市", "Rule City", "cn"));
        var page = asAdministrator(browser.desktop());
        page.navigate("/admin/rules?search=service.payment&open=true");
        page.locator("tr:has-text('service.payment') a").first().click();

        page.selectOption("#region", REGION);
        page.fill("#value", "-1");
        page.fill("#validFrom", "2026-03-02");
        page.fill("#article", "本市服务承诺第一条");
        browser.expect("status of 422");
        page.click("main form .btn-primary");

        assertThat(page.locator("#grounds")).containsText("数值不能小于零");
        assertThat(page.locator("#article")).hasValue("本市服务承诺第一条");
        browser.picture(page, "rules-new-desktop");

        page.fill("#value", "3");
        page.click("main form .btn-primary");

        assertThat(page.locator(".cf-note")).isVisible();
        assertThat(page.locator("tr:has-text('规则市')")).containsText("3 个工作日");
        browser.picture(page, "rules-list-desktop");
    }

    @Test
    void confirmingAsksFirst() {
        var page = asAdministrator(browser.desktop());
        page.navigate("/admin/rules?search=media.publish&unconfirmed=true");
        assertThat(page.locator("main")).containsText("没有符合条件的参数");

        page.navigate("/admin/rules?search=agency.update");
        page.locator("form[data-consequence] button").click();
        assertThat(page.locator("#confirm")).containsText("财库〔2018〕2号");
        page.locator("#confirm button[value=yes]").click();

        assertThat(page.locator("tr:has-text('agency.update') .cf-chip-done")).isVisible();
    }

    @Test
    void fitsAPhone() {
        var page = asAdministrator(browser.phone());

        page.navigate("/admin/rules?region=cn");

        assertThat(browser.fits(page)).isTrue();
        page.navigate("/admin/rules?search=deposit&lang=en");
        browser.picture(page, "rules-list-phone");
    }

    private Page asAdministrator(Page page) {
        browser.signIn(page, "admin", Townspeople.PASSWORD);
        return page;
    }
}
