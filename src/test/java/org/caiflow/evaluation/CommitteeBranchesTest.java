package org.caiflow.evaluation;

import org.springframework.jdbc.core.JdbcTemplate;
import org.caiflow.bid.Bids;
import org.caiflow.archive.Journal;
import org.caiflow.calendar.MovableClock;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Inquiries.Inquiry;
import org.caiflow.evaluation.Inquiries.Kind;
import org.caiflow.evaluation.Reports.AgainGround;
import org.caiflow.evaluation.Reviews.Policy;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.expert.Experts;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Parameters;
import org.caiflow.rules.Parameters.NewParameter;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.caiflow.workflow.Deadlines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What does not go straight in an evaluation. */
@PlatformTest
class CommitteeBranchesTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    Meetings meetings;
    @Autowired
    Reviews reviews;
    @Autowired
    Inquiries inquiries;
    @Autowired
    Scoring scoring;
    @Autowired
    Reports reports;
    @Autowired
    Evaluations evaluations;
    @Autowired
    Experts experts;
    @Autowired
    Tenders tenders;
    @Autowired
    Journal journal;

    private CommitteeFixture city;
    private List<Actor> members;
    private List<Actor> spare;
    private CommitteeWork work;

    private void committee(String... prices) {
        city = new CommitteeFixture(platform, prices);
        var pool = city.experts(8);
        members = city.committee(pool);
        spare = pool.stream().filter(expert -> !members.contains(expert)).toList();
        work = new CommitteeWork(city, members);
    }

    @Test
    void replacesAMemberThatDeclaresATie() {
        committee();
        city.start("Evaluation");
        city.doTask(city.tender.manager, Map.of("bids", verdicts()));
        var silent = refusalOf(() -> city.doTask(members.get(4), Map.of("pledged", true, "ties", "tied")));
        city.doTask(members.get(4), Map.of("pledged", true, "ties", "tied", "conflict", "配偶在投标人处任职"));
        members.subList(0, 4).forEach(work::pledge);

        var called = city.called(spare);
        called.forEach(one -> city.doTask(one, Map.of("decision", "accept")));

        assertThat(silent.grounds()).extracting(Ground::key).containsExactly("evaluation.conflict-words");
        assertThat(called).hasSize(1);
        assertThat(meetings.toPledge(city.packageId)).hasSize(1);
        assertThat(city.tasksOf(members.get(4))).isEmpty();
        work.pledge(called.get(0));
        assertThat(meetings.electors(city.packageId)).hasSize(5);
        assertThat(experts.committee(city.packageId)).filteredOn(Experts.Seat::sits).hasSize(5);
    }

    @Test
    void letsThePurchaserSendAnotherRepresentative() {
        representativeLeaves();
        var same = refusalOf(() -> city.doTask(city.tender.handler, Map.of("way", "send", "purchaserRepresentative", Long.toString(city.approver.personId()))));
        var unnamed = refusalOf(() -> city.doTask(city.tender.handler, Map.of("way", "send")));
        var another = city.town().person(Role.PURCHASER_FINANCE, city.purchaser());
        city.doTask(city.tender.handler, Map.of("way", "send", "purchaserRepresentative", Long.toString(another.personId()),
                "representativeLetter", List.of(city.tender.paper())));
        work.pledge(another);

        assertThat(same.grounds()).extracting(Ground::key).containsExactlyInAnyOrder("expert.representative-left", "expert.letter-missing");
        assertThat(unnamed.grounds()).extracting(Ground::key).containsExactly("expert.representative-unnamed");
        assertThat(city.tasksOf(city.approver)).isEmpty();
        assertThat(meetings.electors(city.packageId)).hasSize(5);
        assertThat(meetings.eligible(city.packageId)).hasSize(4).allSatisfy(seat -> assertThat(seat.kind()).isEqualTo("EXPERT"));
    }

    @Test
    void drawsAnExpertWhenThePurchaserSendsNobodyElse() {
        representativeLeaves();

        city.doTask(city.tender.handler, Map.of("way", "none"));
        var called = city.called(spare);
        called.forEach(one -> city.doTask(one, Map.of("decision", "accept")));
        work.pledge(called.get(0));

        assertThat(called).hasSize(1);
        assertThat(meetings.eligible(city.packageId)).hasSize(5);
        assertThat(meetings.electors(city.packageId)).hasSize(5);
    }

    /** A committee of four experts and the purchaser's approver, who declares a tie. */
    private void representativeLeaves() {
        city = new CommitteeFixture(platform);
        var pool = city.experts(8);
        city.start("ExpertDraw");
        var request = city.drawRequest();
        request.put("purchaserRepresentative", Long.toString(city.approver.personId()));
        request.put("representativeLetter", List.of(city.tender.paper()));
        city.doTask(city.tender.manager, request);
        members = city.called(pool);
        spare = pool.stream().filter(expert -> !members.contains(expert)).toList();
        members.forEach(expert -> city.doTask(expert, Map.of("decision", "accept")));
        city.start("Evaluation");
        work = new CommitteeWork(city, members);
        city.doTask(city.tender.manager, Map.of("bids", verdicts()));
        members.forEach(work::pledge);
        city.doTask(city.approver, Map.of("pledged", true, "ties", "tied", "conflict", "亲属在投标人处任职"));
    }

    @Test
    void electsTheChairAgainWhenVotesAreEqual() {
        committee();
        city.start("Evaluation");
        city.doTask(city.tender.manager, Map.of("bids", verdicts()));
        members.forEach(work::pledge);
        int[] first = {0, 0, 1, 1, 2};

        for (int i = 0; i < first.length; i++) {
            city.doTask(members.get(i), Map.of("chair", work.seat(first[i])));
        }
        boolean elected = meetings.chair(city.packageId).isPresent();
        var foreign = refusalOf(() -> meetings.choose(city.fresh(members.get(0)), work.seat(0), city.packageId, "nobody"));
        members.forEach(member -> city.doTask(member, Map.of("chair", work.seat(2))));

        assertThat(elected).isFalse();
        assertThat(foreign.grounds()).extracting(Ground::key).contains("evaluation.chair-not-eligible");
        assertThat(meetings.chair(city.packageId)).get().extracting(Experts.Seat::id).isEqualTo(work.seat(2));
    }

    @Test
    void asksForTheReasonsOfALowPriceAndTurnsItDownByMajority() {
        committee("1600000.00", "1500000.00", "1550000.00", "700000.00");
        work.meet();
        work.vote(-1);
        work.conclude(Map.of());
        var asked = inquiries.of(city.packageId);
        var other = refusalOf(() -> inquiries.answer(city.bidders.get(0), city.packageId, List.of()));

        city.doTask(city.bidders.get(3), Map.of("inquiries", List.of(Map.of("inquiryId", asked.get(0).id(), "answer", "自有产能，成本较低"))));
        for (int i = 0; i < members.size(); i++) {
            city.doTask(members.get(i), Map.of("inquiries", List.of(i < 3 ? Map.of("inquiryId", asked.get(0).id(), "accepted", "no", "reason", "未提供成本构成")
                    : Map.of("inquiryId", asked.get(0).id(), "accepted", "yes"))));
        }

        assertThat(asked).singleElement().satisfies(inquiry -> {
            assertThat(inquiry.kind()).isEqualTo(Kind.LOW_PRICE);
            assertThat(inquiry.question()).contains("次低报价").contains("最高限价");
            assertThat(Duration.between(inquiry.askedAt(), inquiry.dueAt())).isGreaterThanOrEqualTo(Duration.ofMinutes(30));
        });
        assertThat(other.kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(reviews.valid(city.packageId)).hasSize(3);
        assertThat(reviews.rejections(city.packageId)).singleElement().extracting(Reviews.Rejection::reason).asString()
                .contains("未能证明其合理性", "未提供成本构成");
        assertThat(scoring.toScore(city.packageId)).hasSize(5);
    }

    @Test
    void goesOnWhenABidderStaysSilent() {
        committee("1600000.00", "1500000.00", "1550000.00", "700000.00");
        work.meet();
        work.vote(-1);
        work.conclude(Map.of());
        var due = city.bean(Deadlines.class).get(city.tender.caseId, city.packageId, "inquiry-answer").due();

        city.bean(MovableClock.class).forwardTo(due.plusSeconds(2));
        city.work();
        var late = refusalOf(() -> inquiries.answer(city.bidders.get(3), city.packageId, List.of()));
        long inquiry = inquiries.of(city.packageId).get(0).id();
        members.forEach(member -> city.doTask(member, Map.of("inquiries", List.of(Map.of("inquiryId", inquiry, "accepted", "no", "reason", "未说明")))));

        assertThat(late.grounds()).extracting(Ground::key).containsExactly("evaluation.answer-over");
        assertThat(reviews.valid(city.packageId)).hasSize(3);
    }

    @Test
    void correctsAPriceOnlyWithItsBiddersConsent() {
        committee("1600000.00", "1500000.00", "1550000.00", "1580000.00");
        work.meet();
        work.vote(-1);
        var wrong = refusalOf(() -> work.conclude(Map.of(0, Map.of("question", "大小写不一致", "corrected", "1600000.00"))));
        work.conclude(Map.of(0, Map.of("question", "大写金额为壹佰陆拾伍万元", "correction", "WORDS", "corrected", "1650000.00"),
                1, Map.of("question", "总价与单价汇总不一致", "correction", "UNIT", "corrected", "1510000.00"),
                2, Map.of("question", "请说明质保期")));
        var open = inquiries.of(city.packageId);

        var unanswered = refusalOf(() -> city.doTask(city.bidders.get(0), Map.of("inquiries", List.of(Map.of("inquiryId", open.get(0).id())))));
        city.doTask(city.bidders.get(0), Map.of("inquiries", List.of(Map.of("inquiryId", open.get(0).id(), "confirmed", "yes"))));
        city.doTask(city.bidders.get(1), Map.of("inquiries", List.of(Map.of("inquiryId", open.get(1).id(), "confirmed", "no"))));
        city.doTask(city.bidders.get(2), Map.of("inquiries", List.of(Map.of("inquiryId", open.get(2).id(), "answer", "质保期三年"))));
        members.forEach(member -> city.doTask(member, Map.of("inquiries", List.of(Map.of("inquiryId", open.get(2).id(), "accepted", "yes")))));

        assertThat(wrong.grounds()).extracting(Ground::key, Ground::field).containsExactlyInAnyOrder(
                tuple("evaluation.correction-kind", "bids[0].correction"), tuple("evaluation.correction-same", "bids[0].corrected"));
        assertThat(unanswered.grounds()).extracting(Ground::key).containsExactly("evaluation.correction-unanswered");
        assertThat(reviews.price(work.opened.get(0))).isEqualTo(Money.yuan("1650000.00"));
        assertThat(reviews.valid(city.packageId)).hasSize(3).doesNotContain(work.opened.get(1));
        assertThat(reviews.adjustments(city.packageId)).filteredOn(one -> one.bidId() == work.opened.get(0).id()).singleElement()
                .satisfies(one -> assertThat(one.price()).isEqualTo(Money.yuan("1650000.00")));
        assertThat(inquiries.of(city.packageId)).extracting(Inquiry::accepted).containsExactly(true, false, true);
    }

    @Test
    void countsOneBrandAsOneBidderAndRecommendsItsBest() {
        committee("1600000.00", "1500000.00", "1550000.00", "1580000.00");
        work.meet();
        work.vote(-1);
        work.conclude(Map.of(0, Map.of("brand", "海 康"), 1, Map.of("brand", "海康")));
        scoreAll(List.of("60", "50", "40", "30"));
        sign();

        assertThat(evaluations.ranking(city.packageId)).extracting(row -> work.opened.stream().map(bid -> bid.id()).toList().indexOf(row.bidId()), Ranked::candidate)
                .containsExactly(tuple(0, true), tuple(1, false), tuple(2, true), tuple(3, true));
        assertThat(reports.report(city.packageId).lines().get(1).mate()).isEqualTo(work.opened.get(0).supplierName());
    }

    @Test
    void failsThePackageWhenOneBrandLeavesTooFew() {
        committee();
        work.meet();
        work.vote(-1);
        work.conclude(Map.of(0, Map.of("brand", "海康"), 2, Map.of("brand", "海康")));

        assertThat(reviews.standing(city.packageId)).isEqualTo(2);
        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.FAILED);
    }

    @Test
    void letsNoBidPassThatIsAboveTheCeiling() {
        committee("2000000.01", "2100000.00", "1900000.00");
        work.meet();

        var refusal = refusalOf(() -> work.vote(-1));
        members.forEach(member -> city.doTask(member, Map.of("bids", work.opened.stream().map(bid -> bid.price().compareTo(Money.yuan("2000000")) <= 0
                ? Map.<String, Object>of("bidId", bid.id(), "passed", "yes")
                : Map.<String, Object>of("bidId", bid.id(), "passed", "no", "reason", "报价无效")).toList())));
        work.conclude(Map.of());

        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("evaluation.price-over", "evaluation.price-over");
        assertThat(reviews.standing(city.packageId)).isEqualTo(1);
        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.FAILED);
    }

    @Test
    void takesEachDeductionFromThePriceAsOffered() {
        committee();
        work.meet();
        work.vote(-1);
        work.conclude(Map.of(0, Map.of("smallOrMicro", true, "domestic", true), 1, Map.of("smallOrMicro", false, "domestic", false)));

        var own = reviews.adjustments(city.packageId).stream().filter(one -> one.bidId() == work.opened.get(0).id()).findFirst().orElseThrow();

        // 1,798,196 less 10 and 20 of itself
        assertThat(own.deductions()).extracting(Reviews.Deduction::policy).containsExactly(Policy.SMALL, Policy.DOMESTIC);
        assertThat(own.adjusted()).isEqualTo(Money.yuan("1258737.20"));
        assertThat(reviews.adjustments(city.packageId)).filteredOn(one -> one.bidId() == work.opened.get(1).id())
                .singleElement().satisfies(one -> assertThat(one.adjusted()).isEqualTo(one.price()));
    }

    @Test
    void showsObjectivePointsThatDifferUntilTheyAgree() {
        committee();
        work.review(-1);
        var sheet = work.sheet();
        for (int i = 0; i < 5; i++) {
            var own = new ArrayList<Map<String, Object>>();
            sheet.forEach(row -> own.add(new HashMap<>(row)));
            if (i == 4) {
                own.get(1).put("points", "12.45");
            }
            city.doTask(members.get(i), Map.of("scores", own));
        }
        var differences = scoring.differences(city.packageId);
        long bid = work.opened.get(0).id();
        var secret = refusalOf(() -> city.doTask(members.get(4), Map.of("scores", List.of(Map.of("bidId", bid, "criterionNo", 2, "points", "17.45")))));
        members.subList(0, 4).forEach(member -> city.doTask(member, Map.of("scores", List.of(Map.of("bidId", bid, "criterionNo", 2, "points", "17.45")))));
        city.doTask(members.get(4), Map.of("scores", List.of(Map.of("bidId", bid, "criterionNo", 2, "points", "17.45")), "reason", "少计一份业绩"));

        assertThat(differences).singleElement().satisfies(one -> {
            assertThat(one.criterion().no()).isEqualTo(2);
            assertThat(one.points().values()).extracting(points -> points.stripTrailingZeros().toPlainString()).contains("17.45", "12.45");
        });
        assertThat(secret.grounds()).extracting(Ground::key).containsExactly("evaluation.align-reason");
        assertThat(scoring.differences(city.packageId)).isEmpty();
        sign();
        assertThat(evaluations.ranking(city.packageId).get(0).total().toPlainString()).isEqualTo("97.45");
        assertThat(reports.report(city.packageId).members()).flatExtracting(Reports.Member::corrections).containsExactly("少计一份业绩");
    }

    @Test
    void replacesAMemberInTheMiddleAndAsksTheOthersNothingAgain() {
        committee();
        work.review(-1);
        members.subList(0, 3).forEach(member -> city.doTask(member, Map.of("scores", work.sheet())));
        String seat = work.seat(1);
        var foreign = refusalOf(() -> meetings.remove(city.bidders.get(0), seat, city.packageId, "无权"));
        var silent = refusalOf(() -> meetings.remove(city.tender.manager, seat, city.packageId, " "));

        meetings.remove(city.tender.manager, seat, city.packageId, "评审中发现与投标人有利害关系");
        city.work();
        var added = city.called(spare).get(0);
        city.doTask(added, Map.of("decision", "accept"));
        work.pledge(added);
        city.doTask(added, Map.of("bids", verdicts()));
        city.doTask(added, Map.of("scores", work.sheet()));
        List.of(3, 4).forEach(i -> city.doTask(members.get(i), Map.of("scores", work.sheet())));
        List.of(0, 2, 3, 4).forEach(i -> city.doTask(members.get(i), Map.of("decision", "agree")));
        city.doTask(added, Map.of("decision", "agree"));

        assertThat(foreign.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(silent.grounds()).extracting(Ground::key).containsExactly("evaluation.removal-words");
        assertThat(evaluations.ranking(city.packageId)).extracting(row -> row.total().toPlainString()).containsExactly("97.45", "63.51", "55.94");
        assertThat(reports.report(city.packageId).members()).hasSize(5);
        assertThat(city.tasksOf(members.get(1))).isEmpty();
    }

    @Test
    void electsAnotherChairWhenTheChairLeaves() {
        committee();
        work.meet();
        work.vote(-1);

        meetings.remove(city.tender.manager, work.seat(0), city.packageId, "突发疾病离席");
        city.work();
        var added = city.called(spare).get(0);
        city.doTask(added, Map.of("decision", "accept"));
        work.pledge(added);

        assertThat(meetings.chair(city.packageId)).isEmpty();
        assertThat(meetings.electors(city.packageId)).hasSize(5);
    }

    @Test
    void countsWhoDoesNotSignAsAgreeing() {
        committee();
        city.bean(Parameters.class).add(city.town().administrator(), new NewParameter("evaluation.report-signing", BigDecimal.ONE, "cn",
                BudgetLevel.CITY, LocalDate.of(2026, 1, 1), "本市规定"));
        work.review(-1);
        members.forEach(member -> city.doTask(member, Map.of("scores", work.sheet())));
        members.subList(0, 3).forEach(member -> city.doTask(member, Map.of("decision", "agree")));

        city.bean(MovableClock.class).forwardTo(city.bean(PlatformClock.class).now().plus(Duration.ofDays(6)));
        city.work();

        assertThat(evaluations.ranking(city.packageId)).hasSize(3);
        assertThat(reports.report(city.packageId).members()).filteredOn(Reports.Member::silent).hasSize(2)
                .allSatisfy(member -> assertThat(member.agrees()).isTrue());
    }

    /** No city has to set a term for it: who hosts the evaluation writes down that a member refuses. */
    @Test
    void countsWhoRefusesToSignAsAgreeing() {
        committee();
        work.review(-1);
        members.forEach(member -> city.doTask(member, Map.of("scores", work.sheet())));
        city.doTask(members.get(0), Map.of("decision", "agree"));

        var foreign = refusalOf(() -> reports.refuse(city.approver, work.seat(1), city.packageId, "拒绝签字"));
        var wrong = refusalOf(() -> reports.refuse(city.tender.manager, work.seat(0), city.packageId, " "));
        reports.refuse(city.tender.manager, work.seat(1), city.packageId, "当场拒绝签字，未说明理由");
        city.work();
        var left = city.tasksOf(members.get(1));
        List.of(2, 3).forEach(i -> city.doTask(members.get(i), Map.of("decision", "agree")));
        reports.refuse(city.tender.manager, work.seat(4), city.packageId, "离场未签字");
        city.work();

        assertThat(foreign.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(wrong.grounds()).extracting(Ground::key).containsExactlyInAnyOrder("evaluation.signed-already", "evaluation.refusal-words");
        assertThat(left).isEmpty();
        assertThat(evaluations.ranking(city.packageId)).hasSize(3);
        assertThat(reports.report(city.packageId).members()).filteredOn(Reports.Member::silent).hasSize(2);
    }

    @Test
    void evaluatesAgainBesideWhatStands() {
        committee();
        work.evaluate();
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        var first = reports.report(city.packageId);
        var groundless = refusalOf(() -> city.doTask(city.approver, Map.of("decision", "again")));
        city.doTask(city.approver, Map.of("decision", "again", "ground", "ABNORMAL", "reason", "专家3对第二名的技术分畸低"));

        scoreAll(List.of("50", "60", "26.25"));
        sign();
        city.doTask(city.tender.manager, Map.of("confirmed", true));

        assertThat(groundless.grounds()).extracting(Ground::key).containsExactlyInAnyOrder("evaluation.again-ground", "evaluation.again-reason");
        assertThat(first.lines().get(0).bidId()).isEqualTo(work.opened.get(0).id());
        assertThat(evaluations.ranking(city.packageId).get(0).bidId()).isEqualTo(work.opened.get(1).id());
        assertThat(reports.report(city.packageId).again()).extracting(Reports.Again::ground).containsExactly(AgainGround.ABNORMAL);
        city.doTask(city.approver, Map.of("decision", "award", "candidate", Long.toString(work.opened.get(1).id())));
        assertThat(evaluations.award(city.packageId)).isPresent();
    }

    /** 最低评标价法: no sheets, equals by the lot of the opening, no more candidates than the document says. */
    @Test
    void ranksByThePriceAlone() {
        committee("1600000.00", "1500000.00", "1500000.00", "1580000.00");
        Sql.update(city.bean(JdbcTemplate.class), "UPDATE tender_document SET method = 'LOWEST_PRICE', price_weight = NULL, candidates = 3 WHERE tender_id = ?",
                city.tender.tenderId);
        Sql.update(city.bean(JdbcTemplate.class), "DELETE FROM tender_criterion WHERE tender_id = ?", city.tender.tenderId);
        work.meet();
        work.vote(-1);
        work.conclude(Map.of());
        sign();

        var lots = city.bean(Bids.class).lots(city.packageId);
        var ranking = evaluations.ranking(city.packageId);
        assertThat(ranking).extracting(Ranked::rank).containsExactly(1, 1, 3, 4);
        assertThat(ranking).extracting(Ranked::candidate).containsExactly(true, true, true, false);
        assertThat(ranking).extracting(Ranked::total).containsOnlyNulls();
        assertThat(ranking).allSatisfy(row -> assertThat(row.lot()).isEqualTo(lots.get(row.bidId())).hasSize(64));
        assertThat(ranking.get(0).lot()).isLessThan(ranking.get(1).lot());
        assertThat(reports.report(city.packageId).lines()).extracting(line -> line.lot() != null).containsExactly(true, true, false, false);
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        var last = refusalOf(() -> city.doTask(city.approver, Map.of("decision", "award", "candidate", Long.toString(ranking.get(3).bidId()), "reason", "价格合适")));
        city.doTask(city.approver, Map.of("decision", "award", "candidate", Long.toString(ranking.get(0).bidId())));
        assertThat(last.grounds()).extracting(Ground::key).containsExactly("form.option");
        assertThat(evaluations.award(city.packageId)).isPresent();
    }

    /** 60 % of the second lowest is no ground by the rule, and one by a document that says 61. */
    @Test
    void asksForLowPricesByTheDocumentsOwnRate() {
        committee("1600000.00", "1500000.00", "1550000.00", "900000.00");
        Sql.update(city.bean(JdbcTemplate.class), "UPDATE tender_document SET low_second = 61 WHERE tender_id = ?", city.tender.tenderId);
        work.meet();
        work.vote(-1);
        work.conclude(Map.of());

        assertThat(inquiries.of(city.packageId)).singleElement().satisfies(inquiry -> {
            assertThat(inquiry.kind()).isEqualTo(Kind.LOW_PRICE);
            assertThat(inquiry.question()).contains("次低报价").doesNotContain("最高限价");
        });
    }

    private List<Map<String, Object>> verdicts() {
        return work.opened.stream().map(bid -> Map.<String, Object>of("bidId", bid.id(), "passed", "yes")).toList();
    }

    /** @param technique points of each bid; nothing for its record */
    private void scoreAll(List<String> technique) {
        var valid = reviews.valid(city.packageId);
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < work.opened.size(); i++) {
            if (valid.contains(work.opened.get(i))) {
                String points = new BigDecimal(technique.get(i)).min(new BigDecimal("50")).toPlainString();
                rows.add(Map.of("bidId", work.opened.get(i).id(), "criterionNo", 1, "points", points));
                rows.add(Map.of("bidId", work.opened.get(i).id(), "criterionNo", 2, "points",
                        new BigDecimal(technique.get(i)).subtract(new BigDecimal(points)).toPlainString()));
            }
        }
        members.forEach(member -> city.doTask(member, Map.of("scores", rows)));
    }

    private void sign() {
        members.forEach(member -> city.doTask(member, Map.of("decision", "agree")));
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
