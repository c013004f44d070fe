package org.caiflow.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import org.caiflow.archive.Papers;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.Bureau;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Deadlines;

/** From the round to the notice, and from a failed package to the next round. */
@PlatformTest
class TenderRoundTest {

    @Autowired
    private ApplicationContext platform;
    @Autowired
    private Tenders tenders;
    @Autowired
    private Tendering tendering;
    @Autowired
    private ReProcurements reProcurements;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Papers papers;
    @Autowired
    private PlatformClock clock;
    @Autowired
    private WorkCalendar calendar;

    private Bureau bureau;

    @BeforeEach
    void setUp() {
        bureau = new Bureau(platform);
    }

    @Test
    void publishesAConfirmedDocumentAndFixesTheDeadline() {
        long caseId = bureau.tendering("公告项目", "1000000", "500000");
        Instant deadline = deadline(earliest());

        bureau.complete(bureau.manager, caseId, document(earliest()));
        bureau.complete(bureau.reviewer, caseId, Map.of("decision", "yes"));
        bureau.complete(bureau.handler, caseId, Map.of("decision", "yes"));

        Tenders.Tender tender = tenders.current(caseId).orElseThrow();
        assertThat(tender.round()).isEqualTo(1);
        assertThat(tender.packageIds()).hasSize(2);
        assertThat(tender.noticeNo()).isNotNull();
        assertThat(tender.deadline()).isEqualTo(deadline);
        assertThat(deadlines.get(caseId, null, "bid-deadline").due()).isEqualTo(deadline);
        assertThat(papers.ofCase(caseId)).extracting(Papers.Paper::kind).contains("tender-document", "notice-tender");
        assertThat(tenders.open(null, "公告项目", null, 10)).extracting(Tenders.Tender::id).contains(tender.id());
        assertThat(tenders.open("990000", "公告项目", null, 10)).isEmpty();
        assertThat(tenders.standing(tender.id())).isEqualTo(tender.packageIds());
    }

    @Test
    void showsTheDayToWhichTheDeadlineWasMoved() {
        long caseId = bureau.tendering("延期项目", "1000000");
        bureau.complete(bureau.manager, caseId, document(earliest()));
        bureau.complete(bureau.reviewer, caseId, Map.of("decision", "yes"));
        bureau.complete(bureau.handler, caseId, Map.of("decision", "yes"));
        Instant later = deadline(earliest()).plus(Duration.ofDays(7));

        deadlines.move(caseId, null, "bid-deadline", later, "澄清修改");

        assertThat(tenders.current(caseId).orElseThrow().deadline()).isEqualTo(later);
        assertThat(tenders.open(null, "延期项目", null, 10)).extracting(Tenders.Tender::deadline).containsExactly(later);
    }

    @Test
    void acceptsTheWholeBidPeriodAndRefusesOneDayLess() {
        long caseId = bureau.tendering("等标期项目", "1000000");

        assertThat(refused(caseId, document(earliest().minusDays(1)))).contains("tender.bid-period-short");
        bureau.complete(bureau.manager, caseId, document(earliest()));

        assertThat(bureau.task(bureau.reviewer, caseId).formKey()).isEqualTo("tender/review-document");
    }

    @Test
    void tellsEveryFaultOfADocumentAtOnce() {
        long caseId = bureau.tendering("挑错项目", "1000000");
        var form = new LinkedHashMap<>(document(earliest().minusDays(2)));
        form.put("priceWeight", "29.99");
        form.put("deposit", "20000.01");
        form.put("qualification", "注册资本不低于五百万元，并具有制造商授权。");
        form.put("attachments", List.of("0".repeat(64)));

        List<String> grounds = refused(caseId, form);

        assertThat(grounds).contains("tender.points-sum", "tender.price-weight-low", "tender.deposit-high",
                "tender.bid-period-short", "tender.attachment-unknown");
        assertThat(grounds).filteredOn("tender.banned-condition"::equals).hasSize(2);
    }

    @Test
    void refusesADeadlineInAYearWithoutCalendar() {
        long caseId = bureau.tendering("跨年项目", "1000000");

        assertThat(refused(caseId, document(LocalDate.of(2031, 3, 3)))).contains("calendar.year-unknown");
    }

    @Test
    void acceptsTheHighestDepositAndTheLowestPriceWeight() {
        long caseId = bureau.tendering("边界项目", "1000000");
        var form = new LinkedHashMap<>(document(earliest()));
        form.put("priceWeight", "30");
        form.put("deposit", "20000");

        bureau.complete(bureau.manager, caseId, form);

        assertThat(tenders.document(tenders.current(caseId).orElseThrow().id()).judging().criteria()).hasSize(2);
    }

    @Test
    void letsThePriceAloneDecideWhereTheStandardsAreUniform() {
        long caseId = bureau.tendering("标准统一项目", "1000000");
        var form = new LinkedHashMap<>(document(earliest()));
        form.put("uniform", true);
        form.put("tieCriterion", 3);
        form.put("lowMean", "49.99");
        form.put("lowSecond", "65.01");
        var byPoints = refused(caseId, form);
        form.put("method", "LOWEST_PRICE");
        form.remove("tieCriterion");
        var mixed = refused(caseId, form);
        form.put("criteria", List.of());
        List.of("priceWeight", "decimals").forEach(form::remove);
        form.put("candidates", 1);
        form.put("lowMean", "50");
        form.put("lowSecond", "65");

        bureau.complete(bureau.manager, caseId, form);

        assertThat(byPoints).containsOnlyOnce("tender.price-alone", "tender.tie-criterion-unknown").filteredOn("tender.low-price-rate"::equals).hasSize(2);
        assertThat(mixed).contains("tender.criteria-without-points", "tender.weight-without-points");
        assertThat(tenders.document(tenders.current(caseId).orElseThrow().id()).judging()).satisfies(judging -> {
            assertThat(judging.byPoints()).isFalse();
            assertThat(judging.criteria()).isEmpty();
            assertThat(judging.candidates()).isEqualTo(1);
            assertThat(judging.lowPrice()).isEqualTo(new Tenders.LowPrice(new BigDecimal("50"), new BigDecimal("65"), null));
        });
    }

    @Test
    void asksForWhatPointsNeed() {
        long caseId = bureau.tendering("缺项项目", "1000000");
        var form = new LinkedHashMap<>(document(earliest()));
        form.put("criteria", List.of());
        List.of("priceWeight", "decimals").forEach(form::remove);

        assertThat(refused(caseId, form)).contains("tender.criteria-missing", "tender.weight-missing", "tender.decimals-missing");
    }

    @Test
    void refusesPointsThatMissAHundredByAHundredth() {
        long caseId = bureau.tendering("合计项目", "1000000");
        var form = new LinkedHashMap<>(document(earliest()));
        form.put("criteria", List.of(Map.of("name", "技术", "max", "69.99", "standard", "按响应程度打分")));

        assertThat(refused(caseId, form)).containsExactly("tender.points-sum");
    }

    @Test
    void showsTheAgencyWhyTheDocumentCameBack() {
        long caseId = bureau.tendering("退回项目", "1000000");
        bureau.complete(bureau.manager, caseId, document(earliest()));
        bureau.complete(bureau.reviewer, caseId, Map.of("decision", "yes"));

        bureau.complete(bureau.handler, caseId, Map.of("decision", "no", "remark", "请写明质保期"));

        Map<String, Object> shown = bureau.task(bureau.manager, caseId).data();
        assertThat((String) shown.get("grounds")).contains("请写明质保期");
        assertThat(shown).containsEntry("place", "清河市公共资源交易中心");
    }

    @Test
    void goesBackToTheAgencysWriterWithTheReviewersRemark() {
        long caseId = bureau.tendering("复核退回项目", "1000000");
        bureau.complete(bureau.manager, caseId, document(earliest()));

        assertThat(catchThrowableOfType(Refused.class, () -> bureau.complete(bureau.reviewer, caseId, Map.of("decision", "no")))
                .grounds()).extracting(Ground::key).containsExactly("tender.remark-missing");
        bureau.complete(bureau.reviewer, caseId, Map.of("decision", "no", "remark", "评分标准过粗"));

        assertThat((String) bureau.task(bureau.manager, caseId).data().get("grounds")).contains("评分标准过粗");
    }

    @Test
    void refusesAReviewByWhoWroteTheDocumentOrStandsOutside() {
        long caseId = bureau.tendering("自审项目", "1000000");
        bureau.complete(bureau.manager, caseId, document(earliest()));
        long tenderId = tenders.current(caseId).orElseThrow().id();
        var writer = new Actor(bureau.manager.personId(), bureau.manager.login(), bureau.manager.name(), bureau.reviewer.memberships(),
                bureau.manager.seats());

        var own = catchThrowableOfType(Refused.class, () -> tendering.review(writer, tenderId, true, null));
        var handler = catchThrowableOfType(Refused.class, () -> tendering.review(bureau.handler, tenderId, true, null));

        assertThat(own.grounds()).extracting(Ground::key).containsExactly("tender.own-document");
        assertThat(handler.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void movesAPackageOnlyAlongItsStates() {
        long caseId = bureau.tendering("状态项目", "1000000");
        long packageId = tenders.packages(caseId).get(0).id();

        assertThatThrownBy(() -> tenders.mark(packageId, PackageState.AWARDED, null)).isInstanceOf(Refused.class)
                .hasMessageContaining("tender.wrong-state");
        tenders.mark(packageId, PackageState.OPENED, null);

        assertThat(tenders.state(packageId)).isEqualTo(PackageState.OPENED);
    }

    @Test
    void opensTheNextRoundForTheFailedPackageOnly() {
        long caseId = bureau.tendering("重招项目", "1000000", "500000");
        Tenders.Tender first = tenders.current(caseId).orElseThrow();
        long failed = first.packageIds().get(1);
        tendering.fail(failed, "too-few-bidders");

        reProcurements.propose(bureau.handler, caseId, failed, proposal(ReProcurements.Choice.SAME, true));
        String filing = reProcurements.file(failed);
        long second = tendering.openRound(caseId, failed);

        assertThat(filing).startsWith("BA-");
        assertThat(tenders.get(second).round()).isEqualTo(2);
        assertThat(tenders.get(second).packageIds()).containsExactly(failed);
        assertThat(tenders.get(second).deadlinePackage()).isEqualTo(failed);
        assertThat(tenders.standing(first.id())).containsExactly(first.packageIds().get(0));
        assertThat(tenders.ofPackage(failed).id()).isEqualTo(second);
        assertThat(tenders.ofPackage(first.packageIds().get(0)).id()).isEqualTo(first.id());
    }

    @Test
    void refusesAnotherMethodWhileTheDocumentWasFlawed() {
        long caseId = bureau.tendering("变更项目", "1000000");
        long failed = tenders.packages(caseId).get(0).id();
        tendering.fail(failed, "too-few-bidders");

        Refused flawed = catchThrowableOfType(Refused.class, () -> reProcurements.propose(bureau.handler, caseId, failed,
                proposal(ReProcurements.Choice.OTHER, true)));

        assertThat(flawed.grounds()).extracting(Ground::key).containsExactly("tender.mend-first",
                "tender.reason-missing");
    }

    @Test
    void cancelsAFailedPackageForAReason() {
        long caseId = bureau.tendering("取消项目", "1000000");
        long failed = tenders.packages(caseId).get(0).id();
        tendering.fail(failed, "too-few-bidders");
        reProcurements.propose(bureau.handler, caseId, failed, new ReProcurements.Proposal(ReProcurements.Choice.CANCEL, null,
                false, "需求已变化", "采购任务取消"));

        reProcurements.cancel(failed);

        assertThat(tenders.packages(caseId).get(0)).extracting(Tenders.Package::state, Tenders.Package::reason)
                .containsExactly(PackageState.CANCELLED, "采购任务取消");
    }

    private static ReProcurements.Proposal proposal(ReProcurements.Choice choice, boolean flawed) {
        return new ReProcurements.Proposal(choice, choice == ReProcurements.Choice.OTHER ? "SingleSource" : null, flawed,
                "资格条件过窄", null);
    }

    private List<String> refused(long caseId, Map<String, Object> form) {
        return catchThrowableOfType(Refused.class, () -> bureau.complete(bureau.manager, caseId, form)).grounds().stream()
                .map(Ground::key).toList();
    }

    /** The first working day on which a deadline leaves the whole bid period, as the law counts it: twenty days, then rolled. */
    private LocalDate earliest() {
        LocalDate day = clock.today().plusDays(20);
        while (!calendar.isWorking(day, "cn")) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Instant deadline(LocalDate day) {
        return LocalDateTime.of(day, java.time.LocalTime.of(9, 30)).atZone(PlatformClock.ZONE).toInstant();
    }

    static Map<String, Object> document(LocalDate day) {
        var form = new LinkedHashMap<String, Object>();
        form.put("qualification", "具有有效的营业执照，具备履行合同所必需的设备和专业技术能力。");
        form.put("criteria", List.of(Map.of("name", "技术响应", "max", "50", "standard", "全部满足得满分，每项负偏离扣五分", "objective", true),
                Map.of("name", "实施方案", "max", "20", "standard", "方案完整、可行的得满分")));
        form.put("method", "COMPREHENSIVE");
        form.put("candidates", 3);
        form.put("priceWeight", "30");
        form.put("deposit", "10000");
        form.put("deadline", day + "T09:30");
        form.put("place", "清河市公共资源交易中心");
        form.put("technical", "服务器十二台，三年质保。\n交货至采购人指定地点并安装调试。");
        form.put("deliveryDays", 30);
        form.put("paymentDays", 30);
        form.put("decimals", 2);
        return form;
    }
}
