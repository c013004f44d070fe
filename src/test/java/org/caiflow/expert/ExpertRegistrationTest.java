package org.caiflow.expert;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.Notices;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

@PlatformTest
class ExpertRegistrationTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    Registrations registrations;
    @Autowired
    Experts experts;
    @Autowired
    Cases cases;
    @Autowired
    JdbcTemplate database;

    private PoolFixture pool;

    @BeforeEach
    void aPool() {
        pool = new PoolFixture(platform);
    }

    @Test
    void entersWhoApplied() {
        var person = pool.person();
        int before = experts.available("cn", List.of("A03"));

        Case matter = registrations.apply(person);
        pool.doTask(person, matter.no(), pool.application());
        pool.doTask(pool.supervisor, matter.no(), Map.of("decision", "approve"));

        assertThat(matter.no()).matches("ZJ-cn-2026-\\d{4}");
        assertThat(cases.get(matter.id()).state()).isEqualTo(Case.State.CLOSED);
        assertThat(experts.available("cn", List.of("A03"))).isEqualTo(before + 1);
        assertThat(registrations.versions(person, person.personId())).singleElement().satisfies(version -> {
            assertThat(version.state()).isEqualTo("ENTERED");
            assertThat(version.validTo()).isEqualTo(pool.today().plusYears(PoolFixture.YEARS_VALID).minusDays(1));
            assertThat(version.accountTail()).isEqualTo("2345");
        });
        assertThat(pool.bean(Journal.class).ofCase(matter.id(), null, 50)).extracting(Journal.Entry::key).contains(
                "case.matter-opened", "expert.application-submitted", "expert.application-approved", "expert.entered", "case.closed");
        assertThat(pool.bean(Notices.class).deliveries(matter.id())).extracting(Notices.Delivery::subject, Notices.Delivery::state)
                .containsExactly(tuple("入库申请已通过审核", "SENT"));
        assertThat(pool.bean(Papers.class).ofCase(matter.id())).extracting(Papers.Paper::kind).containsExactly("expert-proof");
    }

    @Test
    void keepsTheReturnedVersionBesideTheNext() {
        var person = pool.person();
        String no = registrations.apply(person).no();
        pool.doTask(person, no, pool.application());

        assertThat(keys(() -> pool.doTask(pool.supervisor, no, Map.of("decision", "return")))).containsExactly("expert.return-grounds-missing");
        pool.doTask(pool.supervisor, no, Map.of("decision", "return", "remark", "职称证书不清晰"));
        assertThat(pool.tasksOf(person, no)).hasSize(1);
        pool.doTask(person, no, pool.application());
        pool.doTask(pool.supervisor, no, Map.of("decision", "approve"));

        assertThat(registrations.versions(person, person.personId())).extracting(Registrations.Version::state)
                .containsExactly("ENTERED", "RETURNED");
    }

    @Test
    void changesTheEntryByANewVersionOnly() {
        var person = pool.entered();
        String no = registrations.apply(person).no();
        var form = pool.application();
        form.remove("account");
        form.put("employer", "另一研究院");
        pool.doTask(person, no, form);

        assertThat(employer(person.personId())).isEqualTo("某检测研究院");
        pool.doTask(pool.supervisor, no, Map.of("decision", "approve"));

        assertThat(employer(person.personId())).isEqualTo("另一研究院");
        assertThat(registrations.versions(person, person.personId())).extracting(Registrations.Version::version).containsExactly(2, 1);
    }

    @Test
    void expandsAHeadingToAllBelowIt() {
        var person = pool.person();
        String no = registrations.apply(person).no();
        var form = pool.application();
        form.put("specialties", List.of("B", "C04"));
        pool.doTask(person, no, form);
        pool.doTask(pool.supervisor, no, Map.of("decision", "approve"));

        assertThat(database.queryForList("SELECT specialty FROM expert_specialty WHERE person_id = ? ORDER BY specialty", String.class,
                person.personId())).containsExactly("B01", "B02", "B03", "C04");
    }

    @Test
    void refusesWithEveryGround() {
        var person = pool.person();
        String no = registrations.apply(person).no();
        var form = pool.application();
        form.putAll(Map.of("titleLevel", "MID", "fieldSince", pool.today().minusYears(2).toString(), "birth", pool.today().minusYears(71).toString(),
                "employerCode", "914202000000000000"));
        form.remove("account");

        assertThat(keys(() -> pool.doTask(person, no, form))).containsExactly("expert.credit-code-wrong", "expert.years-short", "expert.too-old",
                "expert.account-missing");
        assertThat(keys(() -> registrations.apply(person))).containsExactly("expert.applies-already");
    }

    @Test
    void withdraws() {
        var person = pool.person();
        Case matter = registrations.apply(person);
        var form = pool.application();
        form.put("decision", "withdraw");
        pool.doTask(person, matter.no(), form);

        assertThat(cases.get(matter.id()).state()).isEqualTo(Case.State.WITHDRAWN);
        assertThat(registrations.versions(person, person.personId())).isEmpty();
    }

    @Test
    void isSeenByThePersonAndItsSupervisionOnly() {
        var person = pool.person();
        Case matter = registrations.apply(person);
        pool.doTask(person, matter.no(), pool.application());
        var colleague = pool.person();

        assertThat(cases.maySee(person, matter.id())).isTrue();
        assertThat(cases.maySee(pool.supervisor, matter.id())).isTrue();
        assertThat(cases.maySee(colleague, matter.id())).isFalse();
        assertThat(cases.maySee(pool.town.administrator(), matter.id())).isFalse();
        assertThat(pool.tasksOf(colleague, matter.no())).isEmpty();
        assertThat(keys(() -> registrations.versions(colleague, person.personId()))).containsExactly("expert.no-entry");
        assertThat(cases.visibleTo(pool.supervisor, matter.no(), null, 10)).isEmpty();
    }

    @Test
    void keepsTheAccountOutOfTheDatabase() {
        var person = pool.entered();

        assertThat(database.queryForList("SELECT content FROM expert_application WHERE person_id = ?", String.class, person.personId()))
                .noneMatch(content -> content.contains("62220202") || content.contains("6222 0202"));
        assertThat(database.queryForObject("SELECT COUNT(*) FROM ACT_HI_VARINST WHERE TEXT_ LIKE '%6222%'", Integer.class)).isZero();
    }

    private String employer(long personId) {
        return database.queryForObject("SELECT employer FROM expert WHERE person_id = ?", String.class, personId);
    }

    private static List<String> keys(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).grounds().stream().map(Ground::key).toList();
    }
}
