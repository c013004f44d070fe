package org.caiflow.identity.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The administrator's people, and one's own page, in the browser. */
@PlatformTest
class PeoplePagesTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    People people;
    @Autowired
    Organisations organisations;

    private Page administrator(Page page) {
        browser.signIn(page, "admin", Townspeople.PASSWORD);
        return page;
    }

    @Test
    void registersAPersonGivesARoleAndIsToldWhyAnotherIsRefused() {
        long purchaser = new Townspeople(organisations, people).organisation(Party.PURCHASER);
        browser.expect("status of 422");
        Page page = administrator(browser.desktop());

        page.navigate("/admin/people/new");
        page.fill("#login", "wang.li" + purchaser);
        page.fill("#name", "王丽");
        page.fill("#password", "kurz");
        page.click("main form button");
        browser.picture(page, "person-new-refused");
        assertThat(page.textContent("#grounds")).contains("密码不少于 8 个字符", "密码应当同时包含字母和数字");
        assertThat(page.inputValue("#login")).isEqualTo("wang.li" + purchaser);
        page.fill("#password", Townspeople.PASSWORD);
        page.click("main form button");

        grant(page, purchaser, Role.PURCHASER_HANDLER);
        assertThat(page.textContent("main table")).contains("采购经办");
        grant(page, purchaser, Role.PURCHASER_APPROVER);
        browser.picture(page, "person-grant-refused");
        assertThat(page.textContent("#grounds")).contains("不相容", "财库〔2016〕99号");
        assertThat(page.inputValue("#role")).isEqualTo("PURCHASER_APPROVER");
    }

    private void grant(Page page, long organisation, Role role) {
        page.selectOption("#organisation", new SelectOption().setValue(String.valueOf(organisation)));
        page.selectOption("#role", role.name());
        browser.submit(page, () -> page.click("form[action$='/grant'] button"));
    }

    @Test
    void asksBeforeSomeoneIsSwitchedOff() {
        var handler = new Townspeople(organisations, people).person(Role.PURCHASER_HANDLER);
        Page page = administrator(browser.desktop());
        page.navigate("/admin/people/" + handler.personId());

        page.click("form[action$='/active'] button");
        assertThat(page.textContent("#confirm")).contains("立即失效");
        page.click("#confirm button[value=yes]");
        page.waitForSelector("form[action$='/active'] button:has-text('启用')");

        assertThat(people.get(handler.personId()).active()).isFalse();
    }

    @Test
    void fitsDesktopAndPhoneInBothLanguages() {
        var handler = new Townspeople(organisations, people).person(Role.PURCHASER_HANDLER);
        for (Page page : List.of(administrator(browser.desktop()), administrator(browser.phone()))) {
            for (String address : List.of("/admin/people", "/admin/people/" + handler.personId(), "/admin/organisations",
                    "/admin/organisations/new", "/me", "/me?lang=en", "/admin/people?lang=en")) {
                page.navigate(address);
                page.waitForLoadState();
                browser.picture(page, "identity-" + page.viewportSize().width + address.replaceAll("\\d+", "n").replaceAll("[^a-z]+", "-"));
                assertThat(browser.fits(page)).as(address).isTrue();
            }
        }
    }
}
