package org.caiflow.contract;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Journal.Entry;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.calendar.MovableClock;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.credit.BanFixture;
import org.caiflow.evaluation.Awards;
import org.caiflow.evaluation.Awards.Former;
import org.caiflow.evaluation.CommitteeWork;
import org.caiflow.evaluation.Evaluations;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;
import org.caiflow.notice.Notices.Notice;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Gates;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.Tasks;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The winner does not sign: the next candidate, or the purchase again (政府采购法实施条例第四十九条). */
@PlatformTest
class NextCandidateTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    Evaluations evaluations;
    @Autowired
    Awards awards;
    @Autowired
    Contracts contracts;
    @Autowired
    Tenders tenders;
    @Autowired
    Notices notices;
    @Autowired
    JdbcTemplate database;

    private CommitteeFixture city;
    private List<OpenedBid> opened;

    @BeforeEach
    void anAwardedPackage() {
        city = new CommitteeFixture(platform);
        var work = new CommitteeWork(city, city.committee());
        opened = work.opened;
        work.evaluate();
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        city.doTask(city.approver, Map.of("candidate", Long.toString(opened.get(0).id())));
        city.start("ContractSigning");
    }

    @Test
    void theNextCandidateWinsAndSigns() {
        draft("HT-A" + city.packageId);
        assertThat(keys(() -> city.doTask(winner(0), Map.of("decision", "refuse")))).containsExactly("contract.not-signed-reason");
        city.doTask(winner(0), Map.of("decision", "refuse", "refusal", "原材料涨价，无法履约"));

        assertThat(evaluations.award(city.packageId)).isEmpty();
        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.AWARDED);
        assertThat(tasks(winner(0))).isEmpty();
        var shown = shown(city.approver);
        assertThat(shown.get("former").toString()).contains(opened.get(0).supplierName(), "原材料涨价");
        assertThat(shown.get("ranking").toString()).doesNotContain(opened.get(0).supplierName()).contains(opened.get(1).supplierName());
        city.doTask(city.approver, Map.of("decision", "next", "reason", "项目急需，按排序确定"));

        assertThat(evaluations.award(city.packageId)).get().extracting(Evaluations.Award::bidId).isEqualTo(opened.get(1).id());
        assertThat(awards.former(city.packageId)).extracting(Former::bidId).containsExactly(opened.get(0).id());
        assertThat(database.queryForList("SELECT letter_paper FROM award WHERE package_id = ? ORDER BY seq", String.class, city.packageId)).hasSize(2)
                .doesNotContainNull().doesNotHaveDuplicates();
        assertThat(city.bean(Cases.class).party(city.tender.caseId, city.packageId, Party.SUPPLIER)).contains(opened.get(1).supplier());
        theNoticeReplacesTheFormer();
        assertThat(city.bean(Gates.class).ofCase(city.tender.caseId)).filteredOn(passed -> passed.gate().equals("result-published")).hasSize(2);
        assertThat(journal()).contains("evaluation.not-signed", "evaluation.next-awarded", "contract.not-signed-lead");

        assertThat(keys(() -> draft("HT-A" + city.packageId))).contains("contract.no-taken");
        draft("HT-B" + city.packageId);
        city.doTask(winner(1), Map.of("decision", "sign"));
        city.doTask(city.approver, Map.of("decision", "sign"));
        assertThat(contracts.ofPackage(city.packageId)).get().satisfies(contract -> {
            assertThat(contract.no()).isEqualTo("HT-B" + city.packageId);
            assertThat(contract.supplier()).isEqualTo(opened.get(1).supplier());
        });
        assertThat(database.queryForList("SELECT ended FROM contract WHERE package_id = ? ORDER BY seq", String.class, city.packageId))
                .containsExactly("REFUSED", null);
        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.CONTRACTED);
    }

    private void theNoticeReplacesTheFormer() {
        var results = notices.ofCase(city.tender.caseId).stream().filter(notice -> notice.kind() == NoticeKind.RESULT)
                .sorted(Comparator.comparing(Notice::id)).toList();
        assertThat(results).hasSize(2);
        String page = new String(notices.html(results.get(1).no()), StandardCharsets.UTF_8);
        assertThat(page).contains("替代 " + results.get(0).no(), opened.get(0).supplierName(), opened.get(1).supplierName(), "¥1,828,000.00", "未签订政府采购合同");
        var term = city.bean(Deadlines.class).get(city.tender.caseId, city.packageId, "challenge-period");
        assertThat(term.start().toEpochMilli()).isGreaterThan(results.get(1).publishedAt());
    }

    @Test
    void theTimePassesAndThePurchaseStartsAgain() {
        draft("HT-C" + city.packageId);
        var due = city.bean(Tasks.class).get(city.fresh(winner(0)), task(winner(0))).deadline().due();
        assertThat(keys(() -> city.bean(SigningDesk.class).unsigned(step(city.tender.handler), "逾期"))).containsExactly("contract.signing-runs");

        city.bean(MovableClock.class).forwardTo(due.plusSeconds(2));
        city.work();
        assertThat(tasks(winner(0))).isEmpty();
        var today = city.bean(PlatformClock.class).today();
        assertThat(keys(() -> city.doTask(city.tender.handler, Map.of("decision", "wait", "until", today.toString(), "reason", "对方正在用印"))))
                .containsExactly("contract.await-until");
        city.doTask(city.tender.handler, Map.of("decision", "wait", "until", today.plusDays(3).toString(), "reason", "对方正在用印"));
        assertThat(tasks(winner(0))).hasSize(1);
        city.bean(MovableClock.class).forwardTo(today.plusDays(4).atTime(0, 1).atZone(PlatformClock.ZONE).toInstant());
        city.work();
        city.doTask(city.tender.handler, Map.of("decision", "unsigned", "reason", "多次催告未签"));
        city.doTask(city.approver, Map.of("decision", "again", "reason", "需求已调整"));

        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.FAILED);
        assertThat(notices.ofCase(city.tender.caseId)).extracting(Notice::kind).contains(NoticeKind.FAILURE);
        assertThat(journal()).contains("contract.awaited", "evaluation.start-again", "tender.package-failed.not-signed");
        assertThat(evaluations.award(city.packageId)).isEmpty();
        assertThat(contracts.ofPackage(city.packageId)).isEmpty();
    }

    @Test
    void whoIsOnAListIsPassedOverAndNobodyLeftMeansAgain() {
        var records = new BanFixture(platform);
        bar(records, 1);
        refused(0);
        city.doTask(city.approver, Map.of("decision", "next", "reason", "按排序确定"));
        assertThat(evaluations.award(city.packageId)).get().extracting(Evaluations.Award::bidId).isEqualTo(opened.get(2).id());

        refused(2);
        assertThat(keys(() -> city.doTask(city.approver, Map.of("decision", "next", "reason", "按排序确定")))).containsExactly("evaluation.no-next");
        assertThat(keys(() -> awards.next(city.tender.handler, city.packageId, "理由"))).containsExactly("identity.role-needed");
        city.doTask(city.approver, Map.of("decision", "again", "reason", "没有其他候选人"));
        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.FAILED);
    }

    /** The project's own model: one package starts again, the other has gone its own way. */
    @Test
    void aPackageThatStartsAgainIsProcuredAgainBesideItsNeighbour() {
        var project = new CommitteeFixture(platform);
        var work = new CommitteeWork(project, project.committee());
        work.evaluate();
        project.start("Award");
        project.doTask(project.tender.manager, Map.of("confirmed", true));
        project.doTask(project.approver, Map.of("candidate", Long.toString(work.opened.get(0).id())));
        city = project;
        opened = work.opened;
        city.bean(RuntimeService.class).createProcessInstanceByKey("ProcurementProject").businessKey(String.valueOf(city.tender.caseId))
                .setVariables(Map.of("caseId", city.tender.caseId, "tenderId", city.tender.tenderId, "method", "OpenTender"))
                .startBeforeActivity("SubProcess_Package#multiInstanceBody").execute();
        city.work();
        assertThat(steps()).containsExactlyInAnyOrder("UserTask_DraftContract", "UserTask_ProposeReProcurement");

        refused(0);
        assertThat(steps()).containsExactlyInAnyOrder("UserTask_ChooseNext", "UserTask_ProposeReProcurement");
        city.doTask(city.approver, Map.of("decision", "again", "reason", "需求已调整"));

        assertThat(steps()).containsExactly("UserTask_ProposeReProcurement", "UserTask_ProposeReProcurement");
        assertThat(tenders.state(city.packageId)).isEqualTo(PackageState.FAILED);
    }

    private List<String> steps() {
        return city.bean(Tasks.class).ofCase(city.tender.caseId).stream().map(Tasks.Item::definition)
                .filter(step -> List.of("UserTask_DraftContract", "UserTask_ProposeReProcurement", "UserTask_ChooseNext").contains(step)).toList();
    }

    private void refused(int bidder) {
        draft("HT-" + bidder + "-" + city.packageId);
        city.doTask(winner(bidder), Map.of("decision", "refuse", "refusal", "无法履约"));
    }

    private void bar(BanFixture records, int bidder) {
        records.bans.record(records.supervisor, records.barred(city.bean(Organisations.class).get(opened.get(bidder).supplier()).creditCode()));
    }

    private void draft(String no) {
        var shown = new HashMap<>(shown(city.tender.handler));
        var task = city.tasksOf(city.tender.handler).stream().filter(one -> one.id().equals(task(city.tender.handler))).findFirst().orElseThrow();
        shown.keySet().retainAll(List.of("amount", "deliverBy", "paymentDays", "terms"));
        shown.putAll(Map.of("no", no, "acceptanceDays", 7, "performanceBond", "0"));
        city.complete(city.tender.handler, task, shown);
    }

    private Map<String, Object> shown(Actor actor) {
        return city.bean(Tasks.class).get(city.fresh(actor), task(actor)).data();
    }

    /** Beside those who rate and pay experts. */
    private String task(Actor actor) {
        return tasks(actor).get(0);
    }

    private List<String> tasks(Actor actor) {
        return city.tasksOf(actor).stream().filter(task -> List.of("ContractSigning", "NextCandidate").contains(task.processKey())).map(Tasks.Item::id).toList();
    }

    private Step step(Actor actor) {
        return new Step(city.tender.caseId, city.packageId, city.tender.tenderId, null, null, "a", "p", "t", actor, null);
    }

    /** By the order of the bids. */
    private Actor winner(int bidder) {
        return city.bidders.stream().filter(actor -> actor.belongsTo(opened.get(bidder).supplier())).findFirst().orElseThrow();
    }

    private List<String> journal() {
        return city.bean(Journal.class).ofCase(city.tender.caseId, null, 200).stream().map(Entry::key).toList();
    }

    private static List<String> keys(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).grounds().stream().map(Ground::key).toList();
    }
}
