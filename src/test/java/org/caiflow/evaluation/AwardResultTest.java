package org.caiflow.evaluation;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.calendar.MovableClock;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.identity.web.Caller;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.DemoMailbox;
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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

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

    @Test
    void theNoticeSaysWhatTheWinnerOffersAndWhatTheAgencyCharges() {
        String declaration = city.bean(Papers.class).store(new ByteArrayInputStream(("declaration" + city.packageId).getBytes(StandardCharsets.UTF_8)),
                "declaration.pdf", "application/pdf").sha256();
        city.doTask(city.tender.manager, Map.of("confirmed", true, "feeAmount", "18000.00", "feeStandard", "按中标金额的1%收取", "offers", List.of(
                Map.of("bidId", work.opened.get(0).id(), "specification", "IPC-412 高清摄像机", "quantity", "412 台", "unitPrice", "4364.55",
                        "declaration", List.of(declaration)), Map.of("bidId", work.opened.get(1).id(), "specification", "另一型号"))));
        decide();

        assertThat(notice()).contains("IPC-412 高清摄像机", "412 台", "¥4,364.55", "¥18,000.00", "按中标金额的1%收取", "中小企业声明函").doesNotContain("另一型号");
        assertThat(published().notice().attachments()).contains(declaration);
        assertThat(city.bean(Papers.class).published(declaration)).isPresent();
        var head = city.bean(Cases.class).get(city.tender.caseId);
        assertThat(notice()).contains(head.no(), head.name(), work.opened.get(0).supplierName(), "人民路1号", "¥1,798,196.00", "评审专家名单", "公告期限");
    }

    @Test
    void tellsEveryFaultOfFeeAndOffersAtOnce() {
        var refusal = catchThrowableOfType(Refused.class, () -> city.doTask(city.tender.manager, Map.of("confirmed", true, "feeAmount", "-1", "offers", List.of(
                Map.of("bidId", work.opened.get(0).id(), "unitPrice", "0", "declaration", List.of("0".repeat(64))), Map.of("bidId", 987654321)))));

        assertThat(refusal.grounds()).extracting(Ground::field, Ground::key).containsExactlyInAnyOrder(tuple("feeAmount", "evaluation.fee-amount"),
                tuple("feeStandard", "evaluation.fee-standard"), tuple("offers[0].unitPrice", "evaluation.unit-price"),
                tuple("offers[0].declaration", "evaluation.declaration-gone"), tuple("offers[1]", "evaluation.row-unknown"));
        assertThat(city.tasksOf(city.tender.manager)).isNotEmpty();
    }

    @Test
    void aReportThatIsDeliveredLateIsOnRecordAsLate() {
        city.bean(MovableClock.class).forwardTo(city.bean(PlatformClock.class).now().plus(Duration.ofDays(8)));

        award();

        assertThat(city.bean(Journal.class).ofCase(city.tender.caseId, null, 100)).extracting(Journal.Entry::key).contains("evaluation.delivered-late");
    }

    @Test
    void theWinnerPrintsItsLetterAndNobodyElseDoes() {
        award();
        String letter = city.bean(Evaluations.class).award(city.packageId).orElseThrow().letterPaper();
        var paper = city.bean(Papers.class).ofCase(city.tender.caseId).stream().filter(one -> one.sha256().equals(letter)).findFirst().orElseThrow();
        String address = "/projects/" + city.tender.caseNo + "/papers/" + paper.id();
        var winner = browser(bidder(0).login());

        assertThat(winner.get("/projects/" + city.tender.caseNo + "/papers").body()).contains("中标通知书");
        var printed = winner.get(address);
        assertThat(printed.statusCode()).isEqualTo(200);
        assertThat(printed.body()).startsWith("%PDF-");
        assertThat(browser(bidder(1).login()).get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void eachLoserIsToldItsOwnScoreAndRankAndNobodyElses() {
        award();
        var third = city.organisations().get(work.opened.get(2).supplier());

        var mail = mailTo(third.email());

        assertThat(mail).contains("55.94", "排名第 3", "7 个工作日").doesNotContain("63.51");
        assertThat(mailTo(city.organisations().get(work.opened.get(0).supplier()).email())).contains("中标");
    }

    private String mailTo(String address) {
        return city.bean(DemoMailbox.class).list(city.town().administrator(), address, 1).get(0).html();
    }

    private Actor bidder(int index) {
        return city.bidders.stream().filter(actor -> actor.belongsTo(work.opened.get(index).supplier())).findFirst().orElseThrow();
    }

    private void award() {
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        decide();
    }

    private void decide() {
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
