package org.caiflow.expert.internal;

import org.caiflow.calendar.MovableClock;
import org.caiflow.expert.Appraisals;
import org.caiflow.expert.Appraisals.Appraisal;
import org.caiflow.expert.Appraisals.Facts;
import org.caiflow.expert.Appraisals.Grade;
import org.caiflow.expert.Appraisals.Result;
import org.caiflow.expert.Appraisals.Source;
import org.caiflow.expert.PoolEntries;
import org.caiflow.expert.internal.AppraisalFixture.Seat;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.ClockWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A year of experts: what is counted, what it scores, who may say what about it. */
@PlatformTest
class AppraisalsTest {

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);

    @Autowired
    ApplicationContext platform;
    @Autowired
    Appraisals appraisals;
    @Autowired
    PoolEntries entries;
    @Autowired
    JdbcTemplate database;

    private AppraisalFixture city;

    @BeforeEach
    void aRegion() {
        city = new AppraisalFixture(platform);
    }

    @Test
    void countsWhatTheYearLeftAndGradesByThePlacesBounds() {
        city.withRules();
        var good = city.expert();
        var mixed = city.expert();
        var poor = city.expert();
        var never = city.expert();
        var spring = city.committee(LocalDate.of(2025, 1, 1), sat(good), sat(mixed), new Seat(poor, "SILENT", null));
        var autumn = city.committee(LocalDate.of(2025, 12, 31), sat(good), new Seat(mixed, "DECLINED", "出差"), new Seat(poor, "REMOVED", "中途离开"),
                new Seat(never, "DECLINED", "employer"));
        var summer = city.committee(JUNE, sat(good), sat(poor), new Seat(mixed, "REMOVED", "亲属"), sat(city.expert()));
        city.committee(LocalDate.of(2024, 12, 31), sat(never));
        city.committee(LocalDate.of(2026, 1, 1), sat(never));
        city.tie(summer.get(2));
        city.sheet(summer.get(0), 80, null);
        city.sheet(summer.get(3), 78, null);
        city.sheet(summer.get(1), 50, "客观分记错");
        city.rating(spring.get(0), 5);
        city.rating(autumn.get(0), 5);
        city.rating(spring.get(1), 3);
        city.rating(spring.get(1), 4);
        city.breach(autumn.get(2));
        city.ban(poor, "2025-08-01");

        long kase = city.begun();

        assertThat(facts(kase, good)).isEqualTo(new Facts(3, 3, 0, 0, 0, 3, 2, 10, 0, 0, 0));
        assertThat(facts(kase, mixed)).isEqualTo(new Facts(3, 2, 1, 0, 0, 1, 2, 7, 0, 0, 0));
        assertThat(facts(kase, poor)).isEqualTo(new Facts(3, 2, 0, 1, 1, 1, 0, 0, 1, 1, 2));
        assertThat(facts(kase, never)).isEqualTo(new Facts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        // 80 + 3 × 2; 80 + 2 − 1 − 1.5 × 5; 80 + 2 − 3 − 8 − 3 − 2 − 2 × 20
        assertThat(result(kase, good)).extracting(Result::score, Result::grade).containsExactly(new BigDecimal("86.00"), Grade.GOOD);
        assertThat(result(kase, mixed)).extracting(Result::score, Result::grade).containsExactly(new BigDecimal("73.50"), Grade.PASS);
        assertThat(result(kase, poor)).extracting(Result::score, Result::grade).containsExactly(new BigDecimal("26.00"), Grade.FAIL);
        assertThat(result(kase, never)).extracting(Result::score, Result::grade).containsExactly(null, null);
        assertThat(appraisal(kase).ungraded()).isEqualTo(1);
        assertThat(appraisals.of(city.supervisor, city.entry(mixed)).get(0).sources()).extracting(Source::what).containsExactlyInAnyOrder("ACCEPTED", "DECLINED", "TIED");
        assertThat(appraisals.of(city.supervisor, city.entry(never)).get(0).sources()).extracting(Source::what).containsExactly("PASSED_OVER");
    }

    private static Seat sat(Actor expert) {
        return new Seat(expert, "ACCEPTED", null);
    }

    @Test
    void anExpertObjectsOnceAndTheCorrectedScoreIsTheNextVersion() {
        city.withRules();
        var wronged = city.expert();
        var poor = city.expert();
        city.committee(JUNE, new Seat(wronged, "REMOVED", "离开"), new Seat(poor, "REMOVED", "离开"));
        city.committee(JUNE, new Seat(wronged, "REMOVED", "离开"), new Seat(poor, "REMOVED", "离开"));
        city.committee(JUNE, new Seat(wronged, "REMOVED", "离开"), new Seat(poor, "REMOVED", "离开"));
        long kase = city.begun();
        long id = appraisal(kase).id();
        assertThat(city.tasks(kase)).isEmpty();
        assertThat(appraisals.own(wronged)).singleElement().matches(Appraisals.Told::mayObject);

        appraisals.object(wronged, id, "当天因病住院，已提前请假");
        assertThat(keys(() -> appraisals.object(wronged, id, "再说一次"))).containsExactly("expert.objected-already");
        assertThat(keys(() -> appraisals.object(poor, id, " "))).containsExactly("expert.objection-words");
        assertThat(keys(() -> appraisals.object(new AppraisalFixture(platform).expert(), id, "不是我的"))).containsExactly("expert.no-appraisal");
        overTheTimeToObject(kase);
        assertThat(keys(() -> appraisals.object(poor, id, "迟了"))).containsExactly("expert.objection-over");

        var objection = appraisals.objections(kase).get(0);
        assertThat(keys(() -> city.doTask(kase, Map.of("decision", "confirm")))).containsExactly("expert.objection-undecided");
        assertThat(keys(() -> city.doTask(kase, Map.of("decision", "confirm", "objections", List.of(Map.of("objectionId", objection.id(), "decision", "yes"))))))
                .containsExactly("expert.objection-reason", "expert.objection-score");
        city.doTask(kase, Map.of("decision", "confirm", "objections",
                List.of(Map.of("objectionId", objection.id(), "decision", "yes", "changed", "80", "reason", "有请假记录"))));

        var told = appraisals.own(wronged).get(0);
        assertThat(told.result()).extracting(Result::version, Result::grade, Result::reason).containsExactly(2, Grade.GOOD, "有请假记录");
        assertThat(told.earlier()).singleElement().extracting(Result::grade).isEqualTo(Grade.FAIL);
        assertThat(told.objection().upheld()).isTrue();
        assertThat(entries.get(city.supervisor, city.entry(wronged)).lastGrade().grade()).isEqualTo(Grade.GOOD);
        assertThat(appraisals.failed(kase)).extracting(Result::name).containsExactly(poor.name());

        assertThat(keys(() -> appraisals.measures(city.supervisor, kase, List.of()))).containsExactly("expert.measure-missing");
        city.doTask(kase, Map.of("failed", List.of(Map.of("expertId", city.entry(poor), "measure", "约谈并参加培训"))));
        assertThat(appraisals.of(city.supervisor, city.entry(poor)).get(0).measure()).isEqualTo("约谈并参加培训");
        assertThat(entries.get(city.supervisor, city.entry(poor)).state()).isEqualTo(PoolEntries.State.VALID);
        assertThat(platform.getBean(Cases.class).get(kase).state()).isEqualTo(Case.State.CLOSED);
    }

    @Test
    void gatheringAgainWritesTheNextVersionBesideTheFirst() {
        city.withRules();
        var expert = city.expert();
        var seats = city.committee(JUNE, sat(expert));
        long kase = city.begun();
        overTheTimeToObject(kase);
        city.rating(seats.get(0), 1);

        assertThat(keys(() -> city.doTask(kase, Map.of("decision", "again")))).containsExactly("expert.appraisal-remark");
        city.doTask(kase, Map.of("decision", "again", "remark", "互评补录"));

        assertThat(appraisal(kase)).extracting(Appraisal::run, Appraisal::state).containsExactly(2, Appraisals.State.OPEN);
        assertThat(result(kase, expert)).extracting(Result::version, Result::score).containsExactly(2, new BigDecimal("62.00"));
        assertThat(appraisals.of(city.supervisor, city.entry(expert)).get(0).earlier()).singleElement().extracting(Result::score).isEqualTo(new BigDecimal("82.00"));
        overTheTimeToObject(kase);
        city.doTask(kase, Map.of("decision", "confirm"));
        assertThat(platform.getBean(Cases.class).get(kase).state()).isEqualTo(Case.State.CLOSED);
    }

    @Test
    void refusesWithTheParameterThatIsLeftEmpty() {
        assertThat(refusal(() -> appraisals.begin(city.supervisor, city.region, 2025)).grounds()).hasSize(14)
                .allMatch(ground -> ground.key().equals("rules.empty"))
                .extracting(ground -> ground.args().get(0)).contains("expert.appraisal-base", "expert.appraisal-far-percent", "expert.appraisal-objection");
    }

    @Test
    void beginsOnceForARegionAndAYearThatIsOver() {
        city.withRules();
        city.begun();

        assertThat(keys(() -> appraisals.begin(city.supervisor, city.region, 2025))).containsExactly("expert.appraisal-begun");
        assertThat(keys(() -> appraisals.begin(city.supervisor, city.region, 2026))).containsExactly("expert.appraisal-year");
        assertThat(keys(() -> appraisals.begin(city.supervisor, "nowhere", 2025))).containsExactly("expert.appraisal-region");
        assertThat(keys(() -> appraisals.begin(city.expert(), city.region, 2025))).containsExactly("identity.role-needed");
        assertThat(keys(() -> appraisals.get(city.town.person(Role.AGENCY_MANAGER), appraisals.list(city.supervisor).get(0).id())))
                .containsExactly("expert.no-appraisal");
    }

    @Test
    void theTablesDoNotSayWhoDeclinedWhat() {
        city.withRules();
        var expert = city.expert();
        city.committee(JUNE, new Seat(expert, "DECLINED", "出差"));

        city.begun();

        byte[] sources = database.queryForObject("SELECT sources FROM expert_appraisal_result WHERE expert_id = ?", byte[].class, city.entry(expert));
        assertThat(new String(sources, StandardCharsets.ISO_8859_1)).doesNotContain("caseId", "DECLINED");
        assertThat(appraisals.own(expert).get(0).sources()).singleElement().extracting(Source::what).isEqualTo("DECLINED");
    }

    @Test
    void aPoolOfThousandsIsGatheredAndLeafedThrough() {
        city.withRules();
        int experts = 4000;
        fill(experts);
        var busy = city.expert();
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < 8; i++) {
            seats.add(sat(i == 0 ? busy : city.expert()));
        }
        city.committee(JUNE, seats.toArray(Seat[]::new));

        long kase = city.begun();

        assertThat(appraisal(kase).experts()).isEqualTo(experts + 8);
        assertThat(result(kase, busy).grade()).isEqualTo(Grade.GOOD);
        var seen = new HashSet<Long>();
        Long after = null;
        for (var page = page(kase, after); !page.isEmpty(); page = page(kase, after)) {
            page.forEach(one -> assertThat(seen.add(one.expertId())).isTrue());
            after = page.get(page.size() - 1).expertId();
        }
        assertThat(seen).hasSize(experts + 8);
    }

    private List<Result> page(long kase, Long after) {
        return appraisals.results(city.supervisor, appraisal(kase).id(), null, after, 1000);
    }

    /** As rows of one statement: people, and entries that were never called. */
    private void fill(int experts) {
        String mark = "many" + city.region + "-";
        Sql.update(database, "INSERT INTO person (login, name, password) SELECT CONCAT(?, seq), CONCAT('专家', seq), '!' FROM seq_1_to_" + experts, mark);
        Sql.update(database, "INSERT INTO expert (person_id, region, employer, employer_key, title, active, registered_at, changed_at, revision) "
                + "SELECT id, ?, '研究院', '研究院', '工程师', 1, 0, 0, 0 FROM person WHERE login LIKE CONCAT(?, '%')", city.region, mark);
    }

    private void overTheTimeToObject(long kase) {
        platform.getBean(MovableClock.class).forwardTo(appraisal(kase).objectBy().plusSeconds(2));
        platform.getBean(ClockWalk.class).drain();
    }

    private Appraisal appraisal(long kase) {
        return appraisals.ofCase(kase);
    }

    private Facts facts(long kase, Actor expert) {
        return result(kase, expert).facts();
    }

    private Result result(long kase, Actor expert) {
        long id = city.entry(expert);
        return appraisals.results(city.supervisor, appraisal(kase).id(), null, id - 1, 1).get(0);
    }

    private static Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }

    private static List<String> keys(Runnable act) {
        return refusal(act).grounds().stream().map(Ground::key).toList();
    }
}
