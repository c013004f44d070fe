package org.caiflow.evaluation.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Evaluations;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Seven experts, each in a browser of its own, evaluate twenty bids. */
@PlatformTest
class LargeEvaluationTest {

    private static final int BIDDERS = 20;
    private static final int MEMBERS = 7;

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;
    @Autowired
    Evaluations evaluations;

    private CommitteeFixture city;
    private List<Actor> members;
    private final List<Page> windows = new ArrayList<>();

    @Test
    void evaluatesTwentyBidsInSevenBrowsers() {
        city = new CommitteeFixture(platform, IntStream.range(0, BIDDERS).mapToObj(i -> (1_500_000 + 17_500 * i) + ".00").toArray(String[]::new));
        members = committee();
        var opened = city.bean(Bids.class).opened(city.packageId);
        city.start("Evaluation");
        city.doTask(city.tender.manager, Map.of("bids", opened.stream().map(bid -> Map.of("bidId", bid.id(), "passed", "yes")).toList()));
        members.forEach(member -> windows.add(signedIn(member)));

        each(page -> {
            page.getByLabel("本人已阅读并承诺遵守").check();
            page.getByLabel("不存在应当回避的情形").check();
            send(page);
        });
        each(page -> {
            page.getByLabel("专家1", new Page.GetByLabelOptions().setExact(true)).check();
            send(page);
        });
        each(page -> {
            checkAll(page.getByLabel("通过", new Page.GetByLabelOptions().setExact(true)));
            send(page);
        });
        conclude();
        score(opened);
        each(page -> {
            page.getByLabel("同意", new Page.GetByLabelOptions().setExact(true)).check();
            send(page);
        });

        var ranking = evaluations.ranking(city.packageId);
        assertThat(ranking).hasSize(BIDDERS);
        // all alike but for the price: the cheapest first, 30 points for its price, 40 + 20 for the rest
        assertThat(ranking.get(0).bidId()).isEqualTo(opened.get(0).id());
        assertThat(ranking.get(0).total().toPlainString()).isEqualTo("90.00");
        assertThat(ranking.get(BIDDERS - 1).total().toPlainString()).isEqualTo("84.56");
    }

    private List<Actor> committee() {
        var experts = city.experts(MEMBERS);
        city.start("ExpertDraw");
        var request = city.drawRequest();
        request.put("complex", true);
        city.doTask(city.tender.manager, request);
        city.called(experts).forEach(expert -> city.doTask(expert, Map.of("decision", "accept")));
        return experts;
    }

    private Page signedIn(Actor member) {
        var page = windows.isEmpty() ? browser.phone() : browser.desktop();
        browser.signIn(page, member.login(), Townspeople.PASSWORD);
        return page;
    }

    /** Every member does the task that it has. */
    private void each(Consumer<Page> act) {
        for (int i = 0; i < MEMBERS; i++) {
            windows.get(i).navigate("/tasks/" + city.tasksOf(members.get(i)).get(0).id());
            windows.get(i).locator("#task-submit").waitFor();
            act.accept(windows.get(i));
        }
        city.work();
    }

    private void send(Page page) {
        page.click("#task-submit");
        var confirm = page.locator("#confirm[open] .btn-primary");
        if (confirm.isVisible()) {
            confirm.click();
        }
        page.waitForURL(url -> url.contains("/inbox") || url.contains("/expert"));
    }

    private static void checkAll(Locator choices) {
        assertThat(choices).hasCount(BIDDERS);
        for (int i = 0; i < BIDDERS; i++) {
            choices.nth(i).check();
        }
    }

    private void conclude() {
        for (int i = 0; i < MEMBERS; i++) {
            var tasks = city.tasksOf(members.get(i));
            if (!tasks.isEmpty()) {
                windows.get(i).navigate("/tasks/" + tasks.get(0).id());
                windows.get(i).locator("#task-submit").waitFor();
                browser.picture(windows.get(i), "evaluation-conclude-20-phone");
                var wide = browser.desktop();
                browser.signIn(wide, members.get(i).login(), Townspeople.PASSWORD);
                wide.navigate("/tasks/" + tasks.get(0).id());
                wide.locator("#task-submit").waitFor();
                browser.picture(wide, "evaluation-conclude-20-desktop");
                wide.context().close();
                send(windows.get(i));
                city.work();
                return;
            }
        }
        throw new AssertionError("the committee has no chair");
    }

    private void score(List<OpenedBid> opened) {
        for (int i = 0; i < MEMBERS; i++) {
            var page = windows.get(i);
            page.navigate("/scoring/" + city.tasksOf(members.get(i)).get(0).id());
            var inputs = page.locator("input[data-bid]");
            assertThat(inputs).hasCount(2 * opened.size());
            for (int n = 0; n < 2 * opened.size(); n++) {
                String points = n < opened.size() ? "40" : "20";
                if (page.viewportSize().width < 500) {
                    page.locator("[data-show='" + n % opened.size() + "']").click();
                }
                inputs.nth(n).fill(points);
            }
            assertThat(page.locator("#scoring-state")).hasText("已保存");
            if (i < 2) {
                assertThat(browser.fits(page)).isTrue();
                browser.picture(page, i == 0 ? "scoring-20-phone" : "scoring-20-desktop");
            }
            page.click("#scoring-submit");
            page.click("#confirm .btn-primary");
            page.waitForURL(url -> url.contains("/inbox"));
        }
        city.work();
    }
}
