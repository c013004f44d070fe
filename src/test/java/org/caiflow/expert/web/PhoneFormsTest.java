package org.caiflow.expert.web;

import com.microsoft.playwright.Page;
import org.caiflow.evaluation.CommitteeWork;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An expert goes through an evaluation with a telephone in its hand: every form fits, none is cut. */
@PlatformTest
class PhoneFormsTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;

    private CommitteeFixture city;

    @Test
    void everyFormOfAnExpertFits() {
        city = new CommitteeFixture(platform);
        var pool = city.experts(5);
        city.start("ExpertDraw");
        city.doTask(city.tender.manager, city.drawRequest());
        var phone = as(pool.get(0));
        picture(phone, pool.get(0), "answer-call");
        pool.forEach(expert -> city.doTask(expert, Map.of("decision", "accept")));
        city.start("Evaluation");
        var work = new CommitteeWork(city, pool);
        picture(as(city.tender.manager), city.tender.manager, "review-qualification");
        city.doTask(city.tender.manager, Map.of("bids", work.opened.stream().map(bid -> Map.of("bidId", bid.id(), "passed", "yes")).toList()));
        picture(phone, pool.get(0), "pledge");
        pool.forEach(work::pledge);
        picture(phone, pool.get(0), "elect-chair");
        pool.forEach(member -> city.doTask(member, Map.of("chair", work.seat(0))));
        picture(phone, pool.get(0), "review-conformity");
        work.vote(-1);
        picture(phone, pool.get(0), "conclude-conformity");
        work.conclude(Map.of());
        pool.forEach(member -> city.doTask(member, Map.of("scores", work.sheet())));
        picture(phone, pool.get(0), "sign-report");
    }

    private void picture(Page phone, Actor actor, String form) {
        phone.navigate("/tasks/" + city.tasksOf(actor).get(0).id());
        assertThat(phone.locator("#task-submit")).isEnabled();
        browser.picture(phone, form + "-phone");
        assertThat(browser.fits(phone)).as(form).isTrue();
    }

    private Page as(Actor actor) {
        var page = browser.phone();
        browser.signIn(page, actor.login(), Townspeople.PASSWORD);
        return page;
    }
}
