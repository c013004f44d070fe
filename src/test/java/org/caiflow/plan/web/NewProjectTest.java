package org.caiflow.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import org.caiflow.identity.Townspeople;
import org.caiflow.plan.Bureau;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;

/** A handler opens a project in the browser. */
@PlatformTest
class NewProjectTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private ApplicationContext platform;

    private Bureau bureau;

    @BeforeEach
    void setUp() {
        bureau = new Bureau(platform);
    }

    @Test
    void leadsFromTheBudgetLineToTheFirstTask() {
        Page page = browser.desktop();
        browser.signIn(page, bureau.handler.login(), Townspeople.PASSWORD);
        page.navigate("/projects/new");
        browser.picture(page, "new-project");

        page.check("[name=budgetLine]");
        page.fill("[name=name]", "多媒体教学设备采购");
        page.click("[data-new-project] button");

        page.waitForURL(url -> url.contains("/tasks/"));
        assertThat(page.textContent("main")).contains("多媒体教学设备采购");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        bureau.open("同名项目");
        browser.expect("422");
        Page page = browser.phone();
        browser.signIn(page, bureau.handler.login(), Townspeople.PASSWORD);
        page.navigate("/projects/new");

        page.check("[name=budgetLine]");
        page.fill("[name=name]", "同名项目");
        page.click("[data-new-project] button");

        page.waitForSelector("#grounds li");
        assertThat(page.inputValue("[name=name]")).isEqualTo("同名项目");
        assertThat(page.isChecked("[name=budgetLine]")).isTrue();
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "new-project-refused");
    }

    @Test
    void isNotForApprovers() {
        Page page = browser.desktop();
        browser.signIn(page, bureau.approver.login(), Townspeople.PASSWORD);

        assertThat(page.request().get("/projects/new").status()).isEqualTo(403);
        assertThat(page.request().get("/api/v1/budget-lines").text()).contains(bureau.budgetLine);
    }
}
