package org.caiflow.evaluation;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.calendar.MovableClock;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Scoring.Draft;
import org.caiflow.evaluation.Scoring.Points;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.expert.Experts;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

@PlatformTest
class EvaluationTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    Evaluations evaluations;
    @Autowired
    Scoring scoring;
    @Autowired
    Reviews reviews;
    @Autowired
    Tenders tenders;
    @Autowired
    Cases cases;
    @Autowired
    Papers papers;
    @Autowired
    Notices notices;
    @Autowired
    Experts experts;
    @Autowired
    Journal journal;

    private CommitteeFixture city;
    private List<Actor> members;
    private List<OpenedBid> opened;
    private CommitteeWork work;

    @BeforeEach
    void formCommittee() {
        city = new CommitteeFixture(platform);
        members = city.committee();
        work = new CommitteeWork(city, members);
        opened = work.opened;
    }

    @Test
    void carriesCaseS01ToTheResultNotice() {
        work.evaluate();
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        city.doTask(city.approver, Map.of("candidate", Long.toString(opened.get(0).id())));

        assertThat(evaluations.ranking(city.packageId)).extracting(Ranked::rank, Ranked::bidId, row -> row.total().toPlainString())
                .containsExactly(tuple(1, opened.get(0).id(), "97.45"), tuple(2, opened.get(1).id(), "63.51"),
                        tuple(3, opened.get(2).id(), "55.94"));
        assertThat(evaluations.award(city.packageId)).get().satisfies(award -> {
            assertThat(award.amount().display()).isEqualTo("¥1,798,196.00");
            assertThat(award.byDefault()).isFalse();
            assertThat(award.letterPaper()).isNotNull();
        });
        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.AWARDED);
        assertThat(cases.party(city.tender.caseId, city.packageId, Party.SUPPLIER)).contains(opened.get(0).supplier());
        assertThat(papers.ofCase(city.tender.caseId)).extracting(Papers.Paper::kind).contains("evaluation-report", "award-letter");
        noticeNamesWinnerAndExperts();
    }

    private void noticeNamesWinnerAndExperts() {
        var notice = notices.ofCase(city.tender.caseId).stream().filter(one -> one.kind() == NoticeKind.RESULT).findFirst().orElseThrow();
        var page = new String(notices.html(notice.no()), StandardCharsets.UTF_8);
        assertThat(page).contains("¥1,798,196.00", opened.get(0).supplierName()).doesNotContain(opened.get(1).supplierName());
        members.forEach(member -> assertThat(page).contains(member.name()));
        assertThat(experts.names(city.packageId)).hasSize(5);
        assertThat(notices.deliveries(city.tender.caseId)).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void letsTheFirstCandidateWinWhenThePurchaserStaysSilent() {
        work.evaluate();
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        var due = city.bean(Deadlines.class).get(city.tender.caseId, city.packageId, "award-decision").due();

        city.bean(MovableClock.class).forwardTo(due.plusSeconds(2));
        var late = refusalOf(() -> city.bean(Awards.class).decide(city.approver, city.packageId, opened.get(0).id(), null));
        city.work();

        assertThat(late.grounds()).extracting(Ground::key).containsExactly("evaluation.award-late");
        assertThat(evaluations.award(city.packageId)).get().satisfies(award -> {
            assertThat(award.bidId()).isEqualTo(opened.get(0).id());
            assertThat(award.byDefault()).isTrue();
        });
        assertThat(city.tasksOf(city.approver)).isEmpty();
    }

    @Test
    void refusesToPassOverTheFirstCandidateWithoutAReason() {
        work.evaluate();
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        var second = Long.toString(opened.get(1).id());

        var refusal = refusalOf(() -> city.doTask(city.approver, Map.of("candidate", second)));
        city.doTask(city.approver, Map.of("candidate", second, "reason", "排名第一的候选人书面放弃中标"));

        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("evaluation.not-first");
        assertThat(evaluations.award(city.packageId)).get().extracting(Evaluations.Award::bidId).isEqualTo(opened.get(1).id());
    }

    @Test
    void failsThePackageWhenTheMajorityTurnsABidDown() {
        work.review(2);

        assertThat(reviews.valid(city.packageId)).extracting(OpenedBid::id).containsExactly(opened.get(0).id(), opened.get(1).id());
        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.FAILED);
        assertThat(reviews.rejections(city.packageId)).singleElement()
                .isEqualTo(new Reviews.Rejection(opened.get(2).id(), "未响应★条款"));
        assertThat(members).allMatch(member -> city.tasksOf(member).stream().allMatch(task -> task.processKey().equals("ExpertRating")));
    }

    @Test
    void tellsEveryFaultOfASheetAtOnce() {
        work.review(-1);
        var rows = work.sheet();
        rows.get(0).put("points", "50.01");
        rows.get(1).put("points", "");
        rows.get(2).put("points", "0.005");
        rows.remove(5);

        var refusal = refusalOf(() -> city.doTask(members.get(0), Map.of("scores", rows)));

        assertThat(refusal.grounds()).extracting(Ground::key, Ground::field).containsExactlyInAnyOrder(
                tuple("evaluation.points-range", "scores[0].points"), tuple("evaluation.points-missing", "scores[1].points"),
                tuple("evaluation.points-decimals", "scores[2].points"), tuple("evaluation.points-missing", "scores"));
        assertThat(city.tasksOf(members.get(0))).hasSize(1);
    }

    @Test
    void takesOneSheetPerSeat() {
        work.review(-1);
        city.doTask(members.get(0), Map.of("scores", work.sheet()));
        var seat = city.fresh(members.get(0)).seats().iterator().next();

        var refusal = refusalOf(() -> scoring.submit(city.fresh(members.get(0)), seat, city.packageId, List.of()));

        assertThat(refusal.kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("evaluation.sheet-submitted");
    }

    @Test
    void keepsWhatWasTypedAndRefusesAStaleWindow() {
        work.review(-1);
        var member = city.fresh(members.get(0));
        var seat = member.seats().iterator().next();
        var typed = Map.of(opened.get(0).id() + "-1", "4o");

        var saved = scoring.save(member, seat, city.packageId, new Draft(0, typed));
        var stale = refusalOf(() -> scoring.save(member, seat, city.packageId, new Draft(0, Map.of())));

        assertThat(scoring.draft(member, seat, city.packageId)).isEqualTo(saved).isEqualTo(new Draft(1, typed));
        assertThat(stale.grounds()).extracting(Ground::key).containsExactly("evaluation.draft-elsewhere");
    }

    @Test
    void showsNobodyTheSheetOfAnotherSeat() {
        work.review(-1);
        var seat = city.fresh(members.get(0)).seats().iterator().next();
        var other = city.fresh(members.get(1));

        assertThat(refusalOf(() -> scoring.draft(other, seat, city.packageId)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
        assertThat(refusalOf(() -> scoring.submit(other, seat, city.packageId, List.of(new Points(1, 1, BigDecimal.ONE, null)))).kind())
                .isEqualTo(Refused.Kind.UNKNOWN);
        assertThat(refusalOf(() -> evaluations.ranking(city.packageId)).kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refusalOf(() -> evaluations.seen(city.bidders.get(0), city.tender.caseNo, city.packageId)).kind())
                .isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    void showsABidderTheWinnerAndItselfAfterPublication() {
        work.evaluate();
        var before = refusalOf(() -> evaluations.seen(city.bidders.get(2), city.tender.caseNo, city.packageId));
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        city.doTask(city.approver, Map.of("candidate", Long.toString(opened.get(0).id())));

        var seen = evaluations.seen(city.bidders.get(2), city.tender.caseNo, city.packageId);

        assertThat(before.kind()).isEqualTo(Refused.Kind.UNKNOWN);
        assertThat(seen.lines()).extracting(Ranked::rank).containsExactly(1, 3);
        assertThat(evaluations.seen(city.approver, city.tender.caseNo, city.packageId).lines()).hasSize(3);
        assertThat(refusalOf(() -> evaluations.seen(city.tender.someone(Role.SUPPLIER_AGENT), city.tender.caseNo, city.packageId)).kind())
                .isEqualTo(Refused.Kind.UNKNOWN);
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
