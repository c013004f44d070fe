package org.caiflow.expert;

import org.caiflow.expert.PoolEntries.BanKind;
import org.caiflow.expert.PoolEntries.Filter;
import org.caiflow.expert.PoolEntries.NewBan;
import org.caiflow.expert.PoolEntries.State;
import org.caiflow.identity.Party;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PlatformTest
class PoolEntriesTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    PoolEntries entries;
    @Autowired
    Absences absences;
    @Autowired
    Experts experts;
    @Autowired
    Registrations registrations;

    private PoolFixture pool;

    @BeforeEach
    void aPool() {
        pool = new PoolFixture(platform);
    }

    @Test
    void findsByNameSpecialtyAndState() {
        var person = pool.entered();

        assertThat(entries.list(pool.supervisor, new Filter(person.name(), null, null, null), null, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.specialties()).containsExactly("A01", "A03");
            assertThat(entry.state()).isEqualTo(State.VALID);
        });
        assertThat(entries.list(pool.supervisor, new Filter(person.name(), "cn", "A", State.VALID), null, 10)).hasSize(1);
        assertThat(entries.list(pool.supervisor, new Filter(person.name(), null, "C", null), null, 10)).isEmpty();
        assertThat(entries.list(pool.supervisor, new Filter(person.name(), null, null, State.SUSPENDED), null, 10)).isEmpty();
    }

    @Test
    void suspendsForATimeAndLifts() {
        var person = pool.entered();
        long id = entries.own(person).orElseThrow().id();

        entries.ban(pool.supervisor, id, suspension(pool.today(), pool.today().plusMonths(3)));
        assertThat(entries.own(person).orElseThrow().state()).isEqualTo(State.SUSPENDED);
        var ban = entries.bans(person, id).get(0);
        entries.lift(pool.supervisor, ban.id(), "复核后撤销");

        assertThat(entries.own(person).orElseThrow().state()).isEqualTo(State.VALID);
        assertThat(entries.bans(person, id)).singleElement().satisfies(kept -> {
            assertThat(kept.toDay()).isEqualTo(pool.today().plusMonths(3));
            assertThat(kept.liftReason()).isEqualTo("复核后撤销");
        });
        assertThat(keys(() -> entries.lift(pool.supervisor, ban.id(), "再次"))).containsExactly("expert.stale");
    }

    @Test
    void removesForGoodAndOutOfThePool() {
        var person = pool.entered();
        long id = entries.own(person).orElseThrow().id();
        int before = experts.available("cn", List.of("A03"));

        entries.ban(pool.supervisor, id, new NewBan(BanKind.REMOVED, pool.today(), null, "收受贿赂", "政府采购法实施条例第七十五条"));

        assertThat(entries.own(person).orElseThrow().state()).isEqualTo(State.REMOVED);
        assertThat(experts.available("cn", List.of("A03"))).isEqualTo(before - 1);
        String no = registrations.apply(person).no();
        assertThat(keys(() -> pool.doTask(person, no, pool.application()))).containsExactly("expert.not-clean");
        assertThat(keys(() -> entries.ban(pool.supervisor, id, suspension(pool.today(), pool.today())))).containsExactly("expert.removed-already");
    }

    @Test
    void refusesABanWithoutGrounds() {
        long id = entries.own(pool.entered()).orElseThrow().id();

        assertThat(keys(() -> entries.ban(pool.supervisor, id, new NewBan(BanKind.SUSPENDED, null, null, " ", null))))
                .containsExactly("expert.ban-from", "expert.ban-reason", "expert.ban-article");
        assertThat(keys(() -> entries.ban(pool.supervisor, id, new NewBan(BanKind.REMOVED, pool.today().plusDays(1), null, "事由", "依据"))))
                .containsExactly("expert.ban-from");
    }

    @Test
    void isClosedToEveryoneElse() {
        var person = pool.entered();
        var colleague = pool.entered();
        long id = entries.own(person).orElseThrow().id();
        pool.bean(Organisations.class).registerRegion(new Region("9803" + "%02d".formatted(id % 100), "邻市", "Neighbour", "cn"));
        var neighbour = pool.town.person(Role.SUPERVISOR, pool.town.organisation(Party.SUPERVISION, "9803" + "%02d".formatted(id % 100)));

        assertThat(keys(() -> entries.list(colleague, Filter.ALL, null, 10))).containsExactly("identity.role-needed");
        assertThat(keys(() -> entries.list(pool.town.administrator(), Filter.ALL, null, 10))).containsExactly("identity.role-needed");
        assertThat(keys(() -> entries.bans(colleague, id))).containsExactly("expert.no-entry");
        assertThat(keys(() -> entries.get(neighbour, id))).containsExactly("expert.no-entry");
        assertThat(keys(() -> entries.ban(neighbour, id, suspension(pool.today(), pool.today())))).containsExactly("expert.no-entry");
        assertThat(entries.list(neighbour, Filter.ALL, null, 10)).isEmpty();
    }

    @Test
    void keepsAbsencesOfTheOwnExpertOnly() {
        var person = pool.entered();
        var start = pool.today().plusDays(2).atTime(8, 0);
        absences.add(person, start, start.plusHours(4));

        assertThat(absences.of(person)).hasSize(1);
        assertThat(keys(() -> absences.remove(pool.entered(), absences.of(person).get(0).id()))).containsExactly("expert.no-absence");
        assertThat(keys(() -> absences.add(person, start, start))).containsExactly("expert.absence-order");
        assertThat(keys(() -> absences.add(person, start, start.plusYears(1).plusDays(1)))).containsExactly("expert.absence-long");
        assertThat(keys(() -> absences.add(person, start.minusDays(9), start.minusDays(8)))).containsExactly("expert.absence-over");
        absences.remove(person, absences.of(person).get(0).id());
        assertThat(absences.of(person)).isEmpty();
    }

    private static NewBan suspension(LocalDate from, LocalDate to) {
        return new NewBan(BanKind.SUSPENDED, from, to, "无正当理由缺席评审", "财库〔2016〕198号");
    }

    private static List<String> keys(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).grounds().stream().map(Ground::key).toList();
    }
}
