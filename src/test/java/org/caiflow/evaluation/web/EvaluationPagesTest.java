package org.caiflow.evaluation.web;

import org.caiflow.evaluation.CommitteeWork;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.identity.web.Caller;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class EvaluationPagesTest {

    @Autowired
    ApplicationContext platform;
    @LocalServerPort
    int port;

    private CommitteeFixture city;

    @BeforeEach
    void openBids() {
        city = new CommitteeFixture(platform);
    }

    @Test
    void showsACallWithTimeAndPlaceButNotTheProject() {
        var experts = city.experts(5);
        city.start("ExpertDraw");
        city.doTask(city.tender.manager, city.drawRequest());

        var page = browser(experts.get(0)).get("/expert");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("评标室3", "同意参加").doesNotContain(city.tender.caseNo, "城市大脑");
        assertThat(browser(experts.get(0)).get("/expert?lang=en").body()).contains("Calls to answer");
    }

    @Test
    void scoresOnTheSheetAndKeepsWhatWasTyped() {
        var members = city.committee();
        var work = new CommitteeWork(city, members);
        work.review(-1);
        var member = browser(members.get(0));
        var task = city.tasksOf(members.get(0)).get(0);

        var page = member.get("/scoring/" + task.id());
        var saved = new Caller(port).take(members.get(0).login(), Townspeople.PASSWORD).send("PUT", "/api/v1/tasks/" + task.id() + "/draft",
                Map.of("revision", 0, "typed", Map.of(work.opened.get(0).id() + "-1", "49.5")));
        var again = member.get("/scoring/" + task.id());
        var paper = member.get("/scoring/" + task.id() + "/papers/" + work.opened.get(0).files().get(0));
        var foreign = member.get("/scoring/" + task.id() + "/papers/" + "0".repeat(64));
        var stranger = browser(members.get(1)).get("/scoring/" + task.id());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(work.opened.get(0).supplierName(), "按响应程度打分", "data-max=\"50\"");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(Caller.json(saved).get("revision").asInt()).isEqualTo(1);
        assertThat(again.body()).contains("value=\"49.5\"");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Security-Policy")).get().asString().contains("frame-ancestors 'self'");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(stranger.statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheRankingWithItsArithmetic() {
        var members = city.committee();
        var work = new CommitteeWork(city, members);
        work.evaluate();

        var page = browser(city.approver).get("/projects/" + city.tender.caseNo + "/evaluation/" + city.packageId);
        var ranking = browser(city.approver).get("/api/v1/projects/" + city.tender.caseNo + "/packages/" + city.packageId + "/ranking");
        var bidder = browser(city.bidders.get(0)).get("/projects/" + city.tender.caseNo + "/evaluation/" + city.packageId);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("1618376.40 ÷ 1645200.00 × 30 = 29.51", "97.45", "评标委员会名单在评标结果公告后公开");
        assertThat(Caller.json(ranking).get(2).get("total").asText()).isEqualTo("55.94");
        assertThat(Caller.json(ranking).get(0).get("price").asText()).isEqualTo("1798196.00");
        assertThat(bidder.statusCode()).isEqualTo(404);
    }

    private Caller browser(Actor actor) {
        return new Caller(port).signIn(actor.login(), Townspeople.PASSWORD);
    }
}
