package org.caiflow.evaluation.web;

import com.microsoft.playwright.Page;
import org.caiflow.evaluation.CommitteeWork;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.List;

import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An expert's way in the browser: call, sheet, report. */
@PlatformTest
class ScoringPageTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;

    private CommitteeFixture city;

    @BeforeEach
    void openBids() {
        city = new CommitteeFixture(platform);
    }

    @Test
    void acceptsACallOnThePhone() {
        var experts = city.experts(5);
        city.start("ExpertDraw");
        city.doTask(city.tender.manager, city.drawRequest());
        var page = signedIn(browser.phone(), experts.get(0), "/expert");
        browser.picture(page, "expert-call-phone");

        assertThat(page.locator("main")).containsText("评标室3");
        assertThat(browser.fits(page)).isTrue();
        page.click("text=同意参加");

        assertThat(page.locator("main")).containsText("没有待答复的邀请");
        browser.picture(page, "expert-accepted-phone");
    }

    @Test
    void scoresSavedAsTypedAndHandsInOnce() {
        var work = underReview();
        var member = work.member(0);
        var page = signedIn(browser.desktop(), member, "/scoring/" + city.tasksOf(member).get(0).id());
        browser.picture(page, "scoring-empty-desktop");
        var inputs = page.locator("input[data-bid]");
        List<String> points = List.of("50", "30", "20", "17.45", "4", "6.2");

        for (int i = 0; i < points.size(); i++) {
            inputs.nth(i).fill(points.get(i));
        }
        assertThat(page.locator("#scoring-state")).hasText("已保存");
        assertThat(page.locator("[data-sum]").nth(0)).hasText("67.45");
        assertThat(page.locator("[data-left]").nth(0)).hasText("0");
        page.reload();
        assertThat(inputs.nth(5)).hasValue("6.2");
        browser.picture(page, "scoring-filled-desktop");
        page.click("#scoring-submit");
        browser.picture(page, "scoring-confirm-desktop");
        page.click("#confirm .btn-primary");
        page.waitForURL(url -> url.contains("/inbox"));

        assertThat(city.tasksOf(member)).isEmpty();
    }

    @Test
    void tellsEveryFaultAndLosesNothing() {
        browser.expect("status of 422");
        var work = underReview();
        var member = work.member(1);
        var page = signedIn(browser.desktop(), member, "/scoring/" + city.tasksOf(member).get(0).id());
        var inputs = page.locator("input[data-bid]");

        inputs.nth(0).fill("50.01");
        inputs.nth(1).fill("0.005");
        page.click("#scoring-submit");
        page.click("#confirm .btn-primary");

        assertThat(page.locator("#grounds li")).hasCount(6);
        assertThat(inputs.nth(0)).hasValue("50.01");
        assertThat(page.locator("input.is-invalid")).hasCount(6);
        browser.picture(page, "scoring-refused-desktop");
        assertThat(city.tasksOf(member)).hasSize(1);
    }

    @Test
    void showsOneBidderAtATimeOnThePhone() {
        var work = underReview();
        var member = work.member(2);
        var page = signedIn(browser.phone(), member, "/scoring/" + city.tasksOf(member).get(0).id());

        assertThat(page.locator("input[data-bid]").nth(0)).isVisible();
        assertThat(page.locator("input[data-bid]").nth(1)).isHidden();
        page.locator("[data-show='1']").click();
        assertThat(page.locator("input[data-bid]").nth(1)).isVisible();
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "scoring-phone");
    }

    @Test
    void showsTheResultWithItsArithmetic() {
        var work = underReview();
        work.score();
        var address = "/projects/" + city.tender.caseNo + "/evaluation/" + city.packageId;
        var page = signedIn(browser.desktop(), city.approver, address);

        assertThat(page.locator("main")).containsText("97.45");
        browser.picture(page, "evaluation-result-desktop");
        var phone = signedIn(browser.phone(), city.approver, address + "?lang=en");
        assertThat(phone.locator("main")).containsText("Result of the evaluation");
        assertThat(browser.fits(phone)).isTrue();
        browser.picture(phone, "evaluation-result-phone");
    }

    private CommitteeWork underReview() {
        var work = new CommitteeWork(city, city.committee());
        work.review(-1);
        return work;
    }

    @Test
    void showsTheEvaluationAtWorkAndReplacesAMember() {
        var members = city.committee(city.experts(8));
        var work = new CommitteeWork(city, members);
        work.meet();
        work.vote(-1);
        work.conclude(Map.of(1, Map.of("question", "请说明核心产品的质保期")));
        var address = "/projects/" + city.tender.caseNo + "/evaluation/" + city.packageId + "/room";
        var page = signedIn(browser.desktop(), city.tender.manager, address);

        assertThat(page.locator(".cf-phases .is-here")).containsText("澄清");
        assertThat(page.locator("main")).containsText("请说明核心产品的质保期");
        browser.picture(page, "evaluation-room-desktop");
        var phone = signedIn(browser.phone(), members.get(0), address);
        assertThat(phone.locator("main")).containsText("暂时离场");
        assertThat(browser.fits(phone)).isTrue();
        browser.picture(phone, "evaluation-room-phone");
        page.locator("#seat").selectOption(work.seat(1));
        page.locator("#reason").fill("与投标人存在利害关系");
        page.locator("form[action$=removal] button").click();
        page.locator(".modal.show .btn-primary, dialog[open] .btn-primary").first().click();
        assertThat(page.locator("tbody tr")).hasCount(4 + 1);
    }

    private Page signedIn(Page page, Actor person, String address) {
        browser.signIn(page, person.login(), Townspeople.PASSWORD);
        page.navigate(address);
        return page;
    }
}
