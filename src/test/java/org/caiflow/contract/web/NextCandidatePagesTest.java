package org.caiflow.contract.web;

import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page;
import org.caiflow.calendar.MovableClock;
import org.caiflow.evaluation.CommitteeWork;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class NextCandidatePagesTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;

    private CommitteeFixture city;

    @Test
    void theSupplierLetsTheTimePassAndThePurchaserTakesTheNext() {
        city = new CommitteeFixture(platform);
        var work = new CommitteeWork(city, city.committee());
        work.evaluate();
        city.start("Award");
        var agency = as(browser.desktop(), city.tender.manager);
        open(agency, city.tender.manager, "Award");
        browser.picture(agency, "deliver-report-desktop");
        agency.getByLabel("规格型号或服务要求").first().fill("IPC-412 高清摄像机");
        agency.getByLabel("评审报告齐全，现送交采购人").check();
        browser.submit(agency, () -> agency.click("#task-submit"));
        city.work();
        city.doTask(city.approver, Map.of("candidate", Long.toString(work.opened.get(0).id())));
        city.start("ContractSigning");
        var shown = new HashMap<>(city.bean(Tasks.class).get(city.fresh(city.tender.handler), task(city.tender.handler, "ContractSigning")).data());
        shown.keySet().retainAll(List.of("amount", "deliverBy", "paymentDays", "terms"));
        shown.putAll(Map.of("no", "HT-P" + city.packageId, "acceptanceDays", 7, "performanceBond", "0"));
        city.doTask(city.tender.handler, shown);
        var winner = city.bidders.stream().filter(actor -> actor.belongsTo(work.opened.get(0).supplier())).findFirst().orElseThrow();
        var supplier = as(browser.phone(), winner);
        open(supplier, winner, "ContractSigning");
        assertThat(supplier.locator("main")).containsText("拒绝签订");
        browser.picture(supplier, "sign-refuse-phone");
        assertThat(browser.fits(supplier)).isTrue();

        var due = city.bean(Tasks.class).get(city.fresh(winner), task(winner, "ContractSigning")).deadline().due();
        city.bean(MovableClock.class).forwardTo(due.plusSeconds(2));
        city.work();
        var handler = as(browser.desktop(), city.tender.handler);
        open(handler, city.tender.handler, "ContractSigning");
        browser.picture(handler, "record-unsigned-desktop");
        city.doTask(city.tender.handler, Map.of("decision", "unsigned", "reason", "多次催告未签"));
        var approver = as(browser.desktop(), city.approver);
        open(approver, city.approver, "NextCandidate");
        assertThat(approver.locator("main")).containsText("多次催告未签");
        browser.picture(approver, "choose-next-desktop");
        var phone = as(browser.phone(), city.approver);
        open(phone, city.approver, "NextCandidate");
        browser.picture(phone, "choose-next-phone");
        assertThat(browser.fits(phone)).isTrue();
        city.doTask(city.approver, Map.of("decision", "next", "reason", "按排序确定"));

        var notice = browser.desktop();
        notice.navigate("/portal?search=" + city.tender.caseNo);
        notice.locator("tbody a").first().click();
        assertThat(notice.locator("main")).containsText("替代此前的结果公告");
        browser.picture(notice, "result-replaces-desktop");
        for (String model : List.of("合同签订", "确定下一候选人", "定标")) {
            approver.navigate("/projects/" + city.tender.caseNo + "/model");
            var link = approver.locator("section.card").getByText(model, new GetByTextOptions().setExact(true));
            if (link.count() > 0) {
                link.first().click();
            }
            approver.waitForSelector("#model svg");
            browser.picture(approver, "model-" + model);
        }
        var loser = as(browser.desktop(), winner);
        loser.navigate("/projects/" + city.tender.caseNo + "/evaluation/" + city.packageId);
        assertThat(loser.locator("main")).containsText("质疑截止");
        browser.picture(loser, "result-challenge-desktop");
    }

    private void open(Page page, Actor actor, String process) {
        page.navigate("/tasks/" + task(actor, process));
        assertThat(page.locator("#task-submit")).isEnabled();
    }

    private String task(Actor actor, String process) {
        return city.tasksOf(actor).stream().filter(task -> task.processKey().equals(process)).findFirst().orElseThrow().id();
    }

    private Page as(Page page, Actor actor) {
        browser.signIn(page, actor.login(), Townspeople.PASSWORD);
        return page;
    }
}
