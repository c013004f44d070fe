package org.caiflow.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.kernel.Money;
import org.caiflow.plan.Plans;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A handler's first task in the browser, from the inbox to the project room. */
@PlatformTest
class InboxTest {

    private static final List<String> TABS = List.of("", "/timeline", "/papers", "/notices", "/model");

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private Plans plans;
    @Autowired
    private Tasks tasks;
    @Autowired
    private ClockWalk walk;
    @Autowired
    private Organisations organisations;
    @Autowired
    private People people;

    private Townspeople town;
    private Actor handler;
    private String no;
    private String taskId;

    @BeforeEach
    void openProject() {
        town = new Townspeople(organisations, people);
        long purchaser = town.organisation(Party.PURCHASER);
        handler = town.person(Role.PURCHASER_HANDLER, purchaser);
        plans.addBudgetLine("ZB-" + purchaser, purchaser, 2026, "教学设备", Money.yuan("3000000"));
        no = plans.open(handler, plans.budgetLines(handler).get(0).id(), "多媒体教学设备采购");
        walk.drain();
        taskId = tasks.list(handler, new Tasks.Filter(no, null, null), null, 10).items().get(0).id();
    }

    @Test
    void leadsByKeyboardFromTheInboxToTheTask() {
        Page page = signedIn(browser.desktop(), handler);

        page.keyboard().press("j");
        page.waitForSelector("#preview .btn-primary");
        browser.picture(page, "inbox");
        page.keyboard().press("Enter");
        page.waitForSelector(".fjs-form-field");

        assertThat(page.url()).endsWith("/tasks/" + taskId);
        browser.picture(page, "task");
    }

    @Test
    void tellsAtOnceWhatIsMissingAndKeepsWhatWasTyped() {
        Page page = signedIn(browser.desktop(), handler);
        page.navigate("/tasks/" + taskId);
        page.fill(".fjs-form-field-textarea textarea >> nth=0", "不公开的理由");

        page.click("#task-submit");

        page.waitForSelector("#grounds li");
        assertThat(page.locator("#grounds li").allInnerTexts()).anySatisfy(ground -> assertThat(ground).contains("采购类别"));
        assertThat(page.inputValue(".fjs-form-field-textarea textarea >> nth=0")).isEqualTo("不公开的理由");
        browser.picture(page, "task-refused");
    }

    @Test
    void refusesForgedFieldsAndStalePagesWithEveryGround() {
        Page page = signedIn(browser.desktop(), handler);
        page.navigate("/tasks/" + taskId);

        var forged = post(page, "complete", "{\"revision\":0,\"form\":{\"forged\":true}}");
        var claimed = post(page, "claim", "{\"revision\":0}");
        var stale = post(page, "claim", "{\"revision\":0}");
        var released = post(page, "release", "{\"revision\":1}");

        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.text()).contains("\"field\":\"forged\"").contains("\"field\":\"name\"");
        assertThat(List.of(claimed.status(), stale.status(), released.status())).containsExactly(200, 409, 200);
    }

    @Test
    void showsTheProjectRoomToItsPartiesOnly() {
        Page page = signedIn(browser.desktop(), handler);
        Page stranger = signedIn(browser.desktop(), town.person(Role.PURCHASER_HANDLER));

        for (String tab : TABS) {
            page.navigate("/projects/" + no + tab);
            assertThat(page.textContent("main")).as(tab).contains("多媒体教学设备采购").contains("计划备案");
            browser.picture(page, "project" + tab.replace('/', '-'));
            assertThat(stranger.request().get("/projects/" + no + tab).status()).as(tab).isEqualTo(404);
        }
        assertThat(stranger.request().get("/tasks/" + taskId).status()).isEqualTo(404);
        assertThat(stranger.request().get("/projects/" + no + "/file.zip").status()).isEqualTo(404);
        assertThat(stranger.request().get("/api/v1/projects/" + no).status()).isEqualTo(404);
        assertThat(page.request().get("/api/v1/projects/" + no).text()).contains("\"case\"").contains("\"stages\"");
    }

    @Test
    void drawsTheModelWithThePresentStep() {
        Page page = signedIn(browser.desktop(), handler);
        page.navigate("/projects/" + no + "/model");

        page.click(".cf-drill");
        page.waitForSelector(".cf-mark.cf-here");

        assertThat(page.locator("[data-element-id=UserTask_DraftPlan].cf-here").count()).isEqualTo(1);
        browser.picture(page, "model");
    }

    @Test
    void fitsAPhoneAndSpeaksEnglish() {
        Page page = signedIn(browser.phone(), handler);

        for (String address : List.of("/inbox?lang=en", "/tasks/" + taskId, "/projects", "/projects/" + no, "/projects/" + no + "/papers")) {
            page.navigate(address);
            page.waitForLoadState();
            browser.picture(page, "phone" + address.replaceAll("[^a-z]", "-").replaceAll("-+", "-"));
            assertThat(browser.fits(page)).as(address).isTrue();
        }
        page.navigate("/tasks/" + taskId);
        page.waitForSelector(".fjs-form-field");
        assertThat(page.textContent("main")).contains("Category").doesNotContain("采购类别");
    }

    private Page signedIn(Page page, Actor actor) {
        browser.signIn(page, actor.login(), Townspeople.PASSWORD);
        return page;
    }

    private APIResponse post(Page page, String act, String body) {
        return page.request().post("/api/v1/tasks/" + taskId + "/" + act, RequestOptions.create().setData(body)
                .setHeader("Content-Type", "application/json").setHeader("X-CSRF-TOKEN", page.getAttribute("meta[name=_csrf]", "content")));
    }
}
