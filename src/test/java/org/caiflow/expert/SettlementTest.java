package org.caiflow.expert;

import com.microsoft.playwright.Page;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.CommitteeWork;
import org.caiflow.expert.Fees.Due;
import org.caiflow.expert.Fees.Fee;
import org.caiflow.expert.Ratings.Grade;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameters;
import org.caiflow.rules.Parameters.NewParameter;
import org.caiflow.rules.Scope;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.GatePassed;
import org.caiflow.workflow.Gates;
import org.caiflow.workflow.Tasks;
import org.caiflow.workflow.Tasks.Item;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** After an evaluation: mutual ratings within their time, fees when the result is public; both beside the case. */
@PlatformTest
class SettlementTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;
    @Autowired
    Ratings ratings;
    @Autowired
    Fees fees;
    @Autowired
    PoolEntries entries;
    @Autowired
    JdbcTemplate database;

    private CommitteeFixture city;
    private List<Actor> members;
    private CommitteeWork work;
    private Actor finance;

    @BeforeEach
    void aCommittee() {
        city = new CommitteeFixture(platform);
        members = city.committee();
        withAccounts();
        finance = city.town().person(Role.PURCHASER_FINANCE, city.purchaser());
        standard();
        work = new CommitteeWork(city, members);
    }

    /** Taken over from another pool, with the accounts that it knew. */
    private void withAccounts() {
        var table = new StringBuilder("登录名,姓名,邮箱,区划代码,出生日期,职称,职称级别,从业起始日期,工作单位,评审专业,有效期止,开户银行,收款账号\n");
        members.forEach(member -> table.append("%s,%s,e@example.cn,cn,1980-01-01,高级工程师,高级,2003-07-01,第九研究所,%s,2030-12-31,某银行,622200%06d\n"
                .formatted(member.login(), member.name(), city.specialty, member.personId())));
        city.bean(PoolImports.class).take(city.town().supervisor(), "pool.csv", table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void standard() {
        var scope = new Scope("cn", BudgetLevel.CITY);
        if (city.bean(Law.class).find("expert.fee-standard", scope, city.bean(PlatformClock.class).today()).isEmpty()) {
            city.bean(Parameters.class).add(city.town().administrator(), new NewParameter("expert.fee-standard", new BigDecimal("600"), "cn",
                    BudgetLevel.CITY, LocalDate.of(2026, 1, 1), "本市标准"));
        }
    }

    @Test
    void everySideRatesBySeatsAndNamesComeWithTheResult() {
        work.evaluate();
        var labels = ratings.seats(sitting()).stream().map(Experts.Seat::label).toList();
        doTask(city.tender.manager, "UserTask_RateExpertsAsAgency", Map.of("experts", grades(labels, "5")));
        var poor = grades(labels, "4");
        poor.get(0).put("grade", "2");
        assertThat(keys(() -> doTask(city.tender.handler, "UserTask_RateExpertsAsPurchaser", Map.of("experts", poor))))
                .containsExactly("expert.grade-remark");
        poor.get(0).put("comment", "评审中多次离席");
        doTask(city.tender.handler, "UserTask_RateExpertsAsPurchaser", Map.of("experts", poor));
        members.forEach(member -> doTask(member, "UserTask_RateParties", Map.of("agencyGrade", "5", "purchaserGrade", "4")));

        assertThat(running("ExpertRating")).isZero();
        assertThat(city.bean(Deadlines.class).get(city.tender.caseId, city.packageId, "rating-window").state()).isEqualTo(Deadlines.State.MET);
        assertThat(ratings.own(members.get(0)).ratings()).isEmpty();
        award();
        var received = members.stream().map(ratings::own).toList();
        assertThat(received).allMatch(one -> one.ratings().size() == 2);
        assertThat(received).extracting(Ratings.Received::average).containsOnly(new BigDecimal("4.5"), new BigDecimal("3.5"));
        long id = entries.own(members.get(0)).orElseThrow().id();
        assertThat(ratings.received(city.town().supervisor(), id).ratings()).hasSize(2);
        assertThat(keys(() -> ratings.received(members.get(1), id))).containsExactly("expert.no-entry");
    }

    @Test
    void aLateRatingIsRefusedWithItsRule() {
        work.evaluate();
        var due = city.bean(Deadlines.class).get(city.tender.caseId, city.packageId, "rating-window").due();
        String seat = city.fresh(members.get(0)).seats().iterator().next();

        city.tender.clockTo(due.plusSeconds(2));
        var late = refusal(() -> ratings.rateParties(city.fresh(members.get(0)), seat, new Grade(null, 5, null), new Grade(null, 5, null)));

        assertThat(late.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.key()).isEqualTo("expert.rating-over");
            assertThat(ground.article()).isEqualTo("财办库〔2022〕192号");
        });
        city.work();
        assertThat(running("ExpertRating")).isZero();
        assertThat(tasks(members.get(0))).isEmpty();
    }

    @Test
    void anEvaluationDoneAgainAsksForNoSecondRating() {
        work.evaluate();
        assertThat(running("ExpertRating")).isEqualTo(1);

        assertThat(ratings.begin(city.packageId)).isEmpty();
        assertThat(fees.begin(city.packageId)).contains(sitting());
        assertThat(fees.begin(city.packageId)).isEmpty();
    }

    @Test
    void aCommitteeWhosePackageFailedIsRatedAndPaid() {
        work.review(1);

        assertThat(city.bean(Tenders.class).state(city.packageId)).isEqualTo(PackageState.FAILED);
        assertThat(running("ExpertRating")).isEqualTo(1);
        assertThat(running("ExpertSettlement")).isEqualTo(1);
        assertThat(city.bean(Deadlines.class).get(city.tender.caseId, city.packageId, "rating-window").start())
                .isEqualTo(city.bean(Gates.class).passedAt(city.tender.caseId, city.packageId, "failure-published").orElseThrow());
        var labels = ratings.seats(sitting()).stream().map(Experts.Seat::label).toList();
        doTask(city.tender.manager, "UserTask_RateExpertsAsAgency", Map.of("experts", grades(labels, "5")));
        doTask(city.tender.manager, "UserTask_ProposeFees", Map.of("fees", proposal()));
        nextRound();
        doTask(city.tender.handler, "UserTask_ConfirmFees", Map.of("decision", "yes"));
        pay("3000");
        assertThat(running("ExpertSettlement")).isZero();
        assertThat(fees.fees(sitting())).extracting(Fee::state).hasSize(5).containsOnly("PAID");
        assertThat(ratings.own(members.get(0)).ratings()).hasSize(1);
    }

    @Test
    void aCommitteeWhosePackageFailedBeginsOnce() {
        work.review(1);

        assertThat(ratings.begin(city.packageId)).isEmpty();
        assertThat(fees.begin(city.packageId)).isEmpty();
        platform.publishEvent(new GatePassed(city.tender.caseId, city.packageId, "failure-published"));
        assertThat(running("ExpertRating")).isEqualTo(1);
        assertThat(running("ExpertSettlement")).isEqualTo(1);
    }

    /** The package is bought again and has a new committee already while the fees of the failed round are open. */
    private void nextRound() {
        Sql.update(database, "INSERT INTO committee (case_id, package_id, tender_id, complex, state, evaluation_at, place, requested_at) "
                + "VALUES (?, ?, ?, 0, 'REQUESTED', 0, '评标室3', ?)", city.tender.caseId, city.packageId, city.tender.tenderId + 1,
                city.bean(PlatformClock.class).now().toEpochMilli());
    }

    @Test
    void refusesASecondRating() {
        work.evaluate();
        String seat = city.fresh(members.get(0)).seats().iterator().next();
        ratings.rateParties(city.fresh(members.get(0)), seat, new Grade(null, 5, null), new Grade(null, 5, null));

        assertThat(keys(() -> ratings.rateParties(city.fresh(members.get(0)), seat, new Grade(null, 1, "改"), new Grade(null, 1, "改"))))
                .containsExactly("expert.rated-already");
        assertThat(keys(() -> ratings.rateParties(city.fresh(members.get(1)), seat, new Grade(null, 5, null), new Grade(null, 5, null))))
                .containsExactly("expert.no-seat");
    }

    @Test
    void feesAreProposedConfirmedAndPaid() {
        work.evaluate();
        assertThat(keys(() -> fees.fees(sitting()))).containsExactly("expert.names-secret");
        award();
        var proposal = proposal();
        proposal.get(0).putAll(Map.of("due", "left", "amount", "0"));
        proposal.get(1).put("amount", "800");
        assertThat(keys(() -> doTask(city.tender.manager, "UserTask_ProposeFees", Map.of("fees", proposal)))).containsExactly("expert.fee-reason");
        proposal.get(1).putAll(Map.of("reason", "评审延时两小时", "tax", "32"));
        doTask(city.tender.manager, "UserTask_ProposeFees", Map.of("fees", proposal));

        doTask(city.tender.handler, "UserTask_ConfirmFees", Map.of("decision", "no", "remark", "请附签到表"));
        doTask(city.tender.manager, "UserTask_ProposeFees", Map.of("fees", proposal));
        doTask(city.tender.handler, "UserTask_ConfirmFees", Map.of("decision", "yes"));
        assertThat(keys(() -> pay("2600"))).containsExactly("treasury.not-as-approved");
        pay("2568");

        assertThat(running("ExpertSettlement")).isZero();
        assertThat(fees.fees(sitting())).extracting(Fee::state).containsExactly("NONE", "PAID", "PAID", "PAID", "PAID");
        assertThat(fees.fees(sitting())).extracting(Fee::due).startsWith(Due.LEFT, Due.YES);
        var own = members.stream().flatMap(member -> fees.own(member).stream()).toList();
        assertThat(own).hasSize(5).filteredOn(fee -> "PAID".equals(fee.state())).allMatch(fee -> "PZ-1".equals(fee.voucherNo()));
        assertThat(database.queryForList("SELECT account_tail FROM transfer WHERE package_id = ?", String.class, city.packageId))
                .hasSize(4).allMatch(tail -> tail.length() == 4);
    }

    @Test
    void aCentralInstitutionPaysItself() {
        work.evaluate();
        Sql.update(database, "UPDATE procurement_plan SET organisation_form = 'CENTRAL_AGENCY' WHERE case_id = ?", city.tender.caseId);
        award();
        doTask(city.tender.manager, "UserTask_ProposeFees", Map.of("fees", proposal()));
        var reviewer = city.town().person(Role.AGENCY_REVIEWER, city.tender.manager.as(Role.AGENCY_MANAGER).organisationId());

        doTask(reviewer, "UserTask_ConfirmFeesAsAgency", Map.of("decision", "yes"));
        doTask(city.tender.manager, "UserTask_PayFeesAsAgency", Map.of("voucherNo", "PZ-2", "paidOn", today(), "paidAmount", "3000"));

        assertThat(fees.fees(sitting())).extracting(Fee::state).containsOnly("PAID");
        assertThat(fees.payer(city.tender.caseId)).isEqualTo(Party.AGENCY);
    }

    @Test
    void refusesToPayAnExpertWithoutAccount() {
        work.evaluate();
        Sql.update(database, "UPDATE expert_application SET account = NULL WHERE person_id = ?", members.get(2).personId());
        award();
        doTask(city.tender.manager, "UserTask_ProposeFees", Map.of("fees", proposal()));
        doTask(city.tender.handler, "UserTask_ConfirmFees", Map.of("decision", "yes"));

        assertThat(keys(() -> pay("3000"))).containsExactly("expert.account-unknown");
        assertThat(keys(() -> fees.accounts(city.tender.handler, sitting()))).containsExactly("identity.role-needed");
    }

    @Test
    void theFormsAreShownInTheBrowser() {
        work.evaluate();
        var rating = as(browser.desktop(), city.tender.manager);
        rating.navigate("/tasks/" + task(city.tender.manager, "UserTask_RateExpertsAsAgency").id());
        assertThat(rating.locator("#task-submit")).isEnabled();
        browser.picture(rating, "rate-experts-desktop");
        onAPhone(city.tender.manager, "UserTask_RateExpertsAsAgency", "rate-experts-phone");
        onAPhone(members.get(0), "UserTask_RateParties", "rate-parties-phone");
        award();
        onAPhone(city.tender.manager, "UserTask_ProposeFees", "propose-fees-phone");
        rating.navigate("/tasks/" + task(city.tender.manager, "UserTask_ProposeFees").id());
        assertThat(rating.locator("#task-submit")).isEnabled();
        browser.picture(rating, "propose-fees-desktop");
        rating.click("#task-submit");
        rating.waitForURL(url -> url.contains("/inbox"));
        onAPhone(city.tender.handler, "UserTask_ConfirmFees", "confirm-fees-phone");
        doTask(city.tender.handler, "UserTask_ConfirmFees", Map.of("decision", "yes"));
        onAPhone(finance, "UserTask_PayFees", "pay-fees-phone");
        var paying = as(browser.desktop(), finance);
        paying.navigate("/tasks/" + task(finance, "UserTask_PayFees").id());
        assertThat(paying.locator("#task-submit")).isEnabled();
        assertThat(paying.locator("#task-form")).containsText("合计");
        browser.picture(paying, "pay-fees-desktop");
    }

    private void onAPhone(Actor actor, String definition, String picture) {
        var phone = as(browser.phone(), actor);
        phone.navigate("/tasks/" + task(actor, definition).id());
        assertThat(phone.locator("#task-submit")).isEnabled();
        browser.picture(phone, picture);
        assertThat(browser.fits(phone)).isTrue();
    }

    private Sitting sitting() {
        return new Sitting(city.packageId, city.tender.tenderId);
    }

    private Page as(Page page, Actor actor) {
        browser.signIn(page, actor.login(), Townspeople.PASSWORD);
        return page;
    }

    private void award() {
        city.start("Award");
        doTask(city.tender.manager, "UserTask_DeliverReport", Map.of("confirmed", true));
        doTask(city.approver, "UserTask_DecideAward", Map.of("candidate", Long.toString(work.opened.get(0).id())));
    }

    private List<Map<String, Object>> proposal() {
        return new ArrayList<>(fees.fees(sitting()).stream().map(fee -> new HashMap<String, Object>(
                Map.of("label", fee.seat(), "due", "yes", "amount", "600"))).map(row -> (Map<String, Object>) row).toList());
    }

    private void pay(String amount) {
        doTask(finance, "UserTask_PayFees", Map.of("voucherNo", "PZ-1", "paidOn", today(), "paidAmount", amount));
    }

    private String today() {
        return city.bean(PlatformClock.class).today().toString();
    }

    private static List<Map<String, Object>> grades(List<String> labels, String grade) {
        return labels.stream().map(label -> (Map<String, Object>) new HashMap<String, Object>(Map.of("label", label, "grade", grade))).toList();
    }

    private List<Item> tasks(Actor actor) {
        return city.tasksOf(actor);
    }

    private Item task(Actor actor, String definition) {
        return tasks(actor).stream().filter(one -> one.definition().equals(definition)).findFirst().orElseThrow();
    }

    private void doTask(Actor actor, String definition, Map<String, Object> form) {
        var task = task(actor, definition);
        city.bean(Tasks.class).complete(city.fresh(actor), task.id(), task.revision(), form);
        city.work();
    }

    private long running(String model) {
        return city.bean(RuntimeService.class).createProcessInstanceQuery().processDefinitionKey(model)
                .processInstanceBusinessKey(Long.toString(city.tender.caseId)).count();
    }

    private static Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }

    private static List<String> keys(Runnable act) {
        return refusal(act).grounds().stream().map(Ground::key).toList();
    }
}
