package org.caiflow.evaluation;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Townspeople;
import org.caiflow.identity.web.Caller;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;
import org.caiflow.rules.Law;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told with the result (财政部令第87号第六十九条). */
@PlatformTest
class AwardResultTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    Deadlines deadlines;
    @LocalServerPort
    int port;

    private CommitteeFixture city;
    private CommitteeWork work;

    @BeforeEach
    void anEvaluatedPackage() {
        city = new CommitteeFixture(platform);
        work = new CommitteeWork(city, city.committee());
        work.evaluate();
        city.start("Award");
    }

    @Test
    void theTermForChallengesBeginsWhenTheNoticePeriodIsOver() {
        award();

        var term = deadlines.get(city.tender.caseId, city.packageId, "challenge-period");
        var scope = city.bean(Cases.class).get(city.tender.caseId).scope();
        var law = city.bean(Law.class);
        var calendar = city.bean(WorkCalendar.class);
        var noticeEnd = calendar.due(published().publishedAt(), law.require("result.notice-period", scope, LocalDate.of(2026, 3, 2)), "cn").due();
        var end = calendar.due(noticeEnd, law.require("challenge.file", scope, LocalDate.of(2026, 3, 2)), "cn");
        assertThat(term.start()).isEqualTo(noticeEnd);
        assertThat(term.due()).isEqualTo(end.due());
        assertThat(term.counted()).hasSize(7);
        assertThat(term.packageId()).isEqualTo(city.packageId);
        var until = LocalDate.ofInstant(end.due(), PlatformClock.ZONE);
        var day = until.getYear() + "年" + until.getMonthValue() + "月" + until.getDayOfMonth() + "日";
        var agency = city.organisations().get(city.tender.manager.memberships().get(0).organisationId());
        assertThat(notice()).contains("公告期限届满之日起 7 个工作日内", "截止日：" + day, "向采购人提出", agency.name(), agency.phone());
        assertThat(browser(city.approver.login()).get("/projects/" + city.tender.caseNo).body()).contains("质疑期截止");
        assertThat(browser(city.bidders.get(2).login()).get("/projects/" + city.tender.caseNo + "/evaluation/" + city.packageId).body())
                .contains("质疑截止", day);
    }

    private void award() {
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        city.doTask(city.approver, Map.of("candidate", Long.toString(work.opened.get(0).id())));
    }

    private Published published() {
        return new Published(city.bean(Notices.class).ofCase(city.tender.caseId).stream().filter(one -> one.kind() == NoticeKind.RESULT).findFirst().orElseThrow());
    }

    private record Published(Notices.Notice notice) {

        Instant publishedAt() {
            return Instant.ofEpochMilli(notice.publishedAt());
        }
    }

    private String notice() {
        return new String(city.bean(Notices.class).html(published().notice().no()), StandardCharsets.UTF_8);
    }

    private Caller browser(String login) {
        return new Caller(port).signIn(login, Townspeople.PASSWORD);
    }
}
