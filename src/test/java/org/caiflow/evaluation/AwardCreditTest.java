package org.caiflow.evaluation;

import org.caiflow.archive.Papers;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.calendar.MovableClock;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.credit.BanFixture;
import org.caiflow.credit.CreditChecks;
import org.caiflow.credit.CreditChecks.Check;
import org.caiflow.credit.CreditChecks.Outcome;
import org.caiflow.credit.CreditChecks.Purpose;
import org.caiflow.credit.CreditChecks.Seen;
import org.caiflow.credit.CreditList;
import org.caiflow.credit.CreditSource.Channel;
import org.caiflow.credit.CreditSource.Listing;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Who is on a list can neither qualify nor win (财库〔2016〕125号). */
@PlatformTest
class AwardCreditTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    Evaluations evaluations;
    @Autowired
    Awards awards;
    @Autowired
    CreditReviews credit;
    @Autowired
    CreditChecks checks;
    @Autowired
    Tenders tenders;

    private CommitteeFixture city;
    private BanFixture records;
    private List<OpenedBid> opened;
    private CommitteeWork work;

    @BeforeEach
    void formCommittee() {
        city = new CommitteeFixture(platform);
        records = new BanFixture(platform);
        work = new CommitteeWork(city, city.committee());
        opened = work.opened;
    }

    @Test
    void whoWasOnAListAtTheDeadlineCannotQualify() {
        var deadline = LocalDate.ofInstant(tenders.ofPackage(city.packageId).deadline(), PlatformClock.ZONE);
        records.bans.record(records.supervisor, records.barred(code(1), deadline.minusDays(1), deadline.plusYears(1)));
        records.bans.record(records.supervisor, records.barred(code(2), deadline.plusDays(1), deadline.plusYears(1).plusDays(1)));
        work.begin();

        var refusal = refusal(() -> city.doTask(city.tender.manager, Map.of("bids", verdicts(-1))));

        assertThat(refusal.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.field()).isEqualTo("bids[1].passed");
            assertThat(ground.key()).isEqualTo("evaluation.credit-listed");
            assertThat(ground.args()).contains(opened.get(1).supplierName(), CreditList.BARRED, deadline.plusYears(1));
            assertThat(ground.article()).contains("财库〔2016〕125号", "政府采购法第七十七条");
        });
        city.doTask(city.tender.manager, Map.of("bids", verdicts(1)));
        assertThat(checks.ofPackage(city.packageId)).extracting(Check::creditCode, Check::purpose, Check::channel, Check::outcome).containsExactlyInAnyOrder(
                tuple(code(0), Purpose.QUALIFICATION, Channel.OWN, Outcome.CLEAR), tuple(code(1), Purpose.QUALIFICATION, Channel.OWN, Outcome.LISTED),
                tuple(code(2), Purpose.QUALIFICATION, Channel.OWN, Outcome.CLEAR));
        assertThat(checks.ofPackage(city.packageId)).allSatisfy(check -> assertThat(check.evidence()).hasSize(64));
    }

    @Test
    void whatAClerkSawCountsWithItsPageAsEvidence() {
        work.begin();
        var listing = new Listing(CreditList.DISHONEST_DEBTOR, "某区人民法院", null, "（2025）某执1号", LocalDate.of(2025, 6, 1), null);

        assertThat(keys(() -> credit.note(city.tender.manager, city.tender.caseNo, city.packageId, opened.get(0).id(),
                new Seen(Channel.OWN, new Listing(null, " ", null, null, null, null), null, null))))
                .containsExactly("credit.note-channel", "credit.note-evidence", "credit.ban-list", "credit.ban-authority", "credit.ban-from");
        assertThat(keys(() -> credit.note(city.bidders.get(0), city.tender.caseNo, city.packageId, opened.get(0).id(), seen(null)))).isNotEmpty();
        credit.note(city.tender.manager, city.tender.caseNo, city.packageId, opened.get(0).id(), seen(listing));
        credit.note(city.tender.manager, city.tender.caseNo, city.packageId, opened.get(1).id(), seen(null));

        assertThat(keys(() -> city.doTask(city.tender.manager, Map.of("bids", verdicts(-1))))).containsExactly("evaluation.credit-listed");
        var shown = city.bean(Tasks.class).get(city.fresh(city.tender.manager), city.tasksOf(city.tender.manager).get(0).id()).data();
        assertThat(shown.toString()).contains("某区人民法院 （2025）某执1号", "/credit/" + city.packageId);
        assertThat(city.bean(Papers.class).ofCase(city.tender.caseId)).filteredOn(paper -> paper.kind().equals("credit-evidence")).hasSize(2)
                .allMatch(paper -> paper.openTo() == Papers.OpenTo.STAFF);
    }

    @Test
    void aListedCandidateCannotBeDecidedForAndTheNextOneNeedsNoReason() {
        atTheAward();
        bar(0);

        var refusal = refusal(() -> decide(0));

        assertThat(refusal.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.key()).isEqualTo("evaluation.candidate-listed");
            assertThat(ground.field()).isEqualTo("candidate");
            assertThat(ground.args()).contains(opened.get(1).supplierName());
        });
        var shown = city.bean(Tasks.class).get(city.fresh(city.approver), city.tasksOf(city.approver).get(0).id()).data();
        assertThat(shown.get("candidates").toString()).containsSubsequence(opened.get(1).supplierName(), opened.get(2).supplierName(), opened.get(0).supplierName());
        assertThat(shown.get("barred").toString()).contains(opened.get(0).supplierName(), "某市财政局");
        decide(1);
        assertThat(evaluations.award(city.packageId)).get().extracting(Evaluations.Award::bidId).isEqualTo(opened.get(1).id());
        assertThat(checks.ofPackage(city.packageId)).filteredOn(check -> check.purpose() == Purpose.AWARD).extracting(Check::outcome)
                .contains(Outcome.LISTED, Outcome.CLEAR);
    }

    @Test
    void silenceMakesTheFirstWinWhoMay() {
        atTheAward();
        bar(0);
        var due = city.bean(Deadlines.class).get(city.tender.caseId, city.packageId, "award-decision").due();

        city.bean(MovableClock.class).forwardTo(due.plusSeconds(2));
        city.work();

        assertThat(evaluations.award(city.packageId)).get().satisfies(award -> {
            assertThat(award.bidId()).isEqualTo(opened.get(1).id());
            assertThat(award.byDefault()).isTrue();
        });
    }

    @Test
    void thePackageFailsWhenNoCandidateIsLeft() {
        atTheAward();
        bar(0);
        bar(1);
        assertThat(keys(() -> city.doTask(city.approver, Map.of("decision", "none")))).containsExactly("evaluation.candidate-left");
        bar(2);

        assertThat(keys(() -> decide(2))).containsExactly("evaluation.none-left");
        city.doTask(city.approver, Map.of("decision", "none"));

        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.FAILED);
        assertThat(evaluations.award(city.packageId)).isEmpty();
        assertThat(city.bean(Notices.class).ofCase(city.tender.caseId)).extracting(Notices.Notice::kind).contains(NoticeKind.FAILURE)
                .doesNotContain(NoticeKind.RESULT);
    }

    @Test
    void silenceFailsThePackageWhenNoCandidateIsLeft() {
        atTheAward();
        List.of(0, 1, 2).forEach(this::bar);
        var due = city.bean(Deadlines.class).get(city.tender.caseId, city.packageId, "award-decision").due();

        city.bean(MovableClock.class).forwardTo(due.plusSeconds(2));
        city.work();

        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.FAILED);
    }

    @Test
    void anAwardEndsWhenTheWinnerComesOnAListBeforeTheLetter() {
        atTheAward();
        awards.decide(city.approver, city.packageId, opened.get(0).id(), null);
        bar(0);

        assertThat(awards.record(city.packageId)).isFalse();

        assertThat(evaluations.award(city.packageId)).isEmpty();
        assertThat(awards.choice(city.packageId).left()).extracting(Evaluations.Ranked::bidId).containsExactly(opened.get(1).id(), opened.get(2).id());
        decide(1);
        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.AWARDED);
    }

    @Test
    void theLesserBidderOfABrandDoesNotMoveUpWhenTheBetterOneIsBarred() {
        city = new CommitteeFixture(platform, "1600000.00", "1500000.00", "1550000.00", "1580000.00");
        var members = city.committee();
        work = new CommitteeWork(city, members);
        opened = work.opened;
        work.meet();
        work.vote(-1);
        work.conclude(Map.of(0, Map.of("brand", "海康"), 1, Map.of("brand", "海康")));
        members.forEach(member -> city.doTask(member, Map.of("scores", sheet("50", "40", "30", "20"))));
        members.forEach(member -> city.doTask(member, Map.of("decision", "agree")));
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        bar(0);

        assertThat(awards.choice(city.packageId).left()).extracting(Evaluations.Ranked::bidId).containsExactly(opened.get(2).id(), opened.get(3).id());
        assertThat(keys(() -> awards.decide(city.approver, city.packageId, opened.get(1).id(), "理由"))).containsExactly("evaluation.not-candidate");
        decide(2);
        assertThat(evaluations.award(city.packageId)).get().extracting(Evaluations.Award::bidId).isEqualTo(opened.get(2).id());
    }

    /** @param technique points of each bidder; the record gets none */
    private List<Map<String, Object>> sheet(String... technique) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < opened.size(); i++) {
            rows.add(Map.of("bidId", opened.get(i).id(), "criterionNo", 1, "points", technique[i]));
            rows.add(Map.of("bidId", opened.get(i).id(), "criterionNo", 2, "points", "0"));
        }
        return rows;
    }

    private void atTheAward() {
        work.evaluate();
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
    }

    private void decide(int candidate) {
        city.doTask(city.approver, Map.of("candidate", Long.toString(opened.get(candidate).id())));
    }

    private void bar(int bidder) {
        records.bans.record(records.supervisor, records.barred(code(bidder)));
    }

    private String code(int bidder) {
        return city.bean(Organisations.class).get(opened.get(bidder).supplier()).creditCode();
    }

    private Seen seen(Listing listing) {
        var page = city.bean(Papers.class).store(new ByteArrayInputStream(("page" + listing + city.packageId).getBytes()), "page.pdf", "application/pdf");
        return new Seen(Channel.CREDIT_CHINA, listing, page.sha256(), page.fileName());
    }

    private List<Map<String, Object>> verdicts(int turnedDown) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < opened.size(); i++) {
            rows.add(i == turnedDown ? Map.of("bidId", opened.get(i).id(), "passed", "no", "reason", "在禁止期内")
                    : Map.of("bidId", opened.get(i).id(), "passed", "yes"));
        }
        return rows;
    }

    private static Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }

    private static List<String> keys(Runnable act) {
        return refusal(act).grounds().stream().map(Ground::key).toList();
    }
}
