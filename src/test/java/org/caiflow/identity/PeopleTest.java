package org.caiflow.identity;

import org.caiflow.identity.SignIns.Outcome;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PlatformTest
class PeopleTest {

    @Autowired
    People people;
    @Autowired
    Organisations organisations;
    @Autowired
    SignIns signIns;
    @Autowired
    JdbcTemplate database;

    private Townspeople town() {
        return new Townspeople(organisations, people);
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }

    @Test
    void keepsDutiesApartThatExcludeEachOtherInOneOrganisation() {
        var town = town();
        var handler = town.person(Role.PURCHASER_HANDLER);
        long own = handler.as(Role.PURCHASER_HANDLER).organisationId();
        long other = town.organisation(Party.PURCHASER);

        var refusal = refusalOf(() -> people.grant(town.administrator(), handler.personId(), own, Role.PURCHASER_APPROVER));
        people.grant(town.administrator(), handler.personId(), other, Role.PURCHASER_APPROVER);

        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("identity.duties-exclude");
        assertThat(refusal.grounds().get(0).article()).isEqualTo("财库〔2016〕99号");
        assertThat(people.actor(handler.personId()).has(Role.PURCHASER_APPROVER, other)).isTrue();
        assertThat(people.actor(handler.personId()).has(Role.PURCHASER_APPROVER, own)).isFalse();
    }

    @Test
    void keepsDutiesApartThatExcludeEachOtherAnywhere() {
        var town = town();
        var agent = town.person(Role.SUPPLIER_AGENT);
        long pool = town.organisation(Party.POOL);
        long authority = town.organisation(Party.SUPERVISION);

        assertThat(refusalOf(() -> people.grant(town.administrator(), agent.personId(), pool, Role.EXPERT)).grounds())
                .extracting(Ground::key).containsExactly("identity.duties-exclude");
        assertThat(refusalOf(() -> people.grant(town.administrator(), agent.personId(), authority, Role.SUPERVISOR)).grounds())
                .extracting(Ground::key).containsExactly("identity.duties-exclude");
    }

    @Test
    void tellsEveryGroundOfARefusedRoleAtOnce() {
        var town = town();
        var agent = town.person(Role.SUPPLIER_AGENT);
        long purchaser = town.organisation(Party.PURCHASER);

        var refusal = refusalOf(() -> people.grant(town.administrator(), agent.personId(), purchaser, Role.EXPERT));

        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("identity.role-unfit", "identity.duties-exclude");
    }

    @Test
    void letsOnlyAdministratorsGiveRoles() {
        var town = town();
        var handler = town.person(Role.PURCHASER_HANDLER);
        long own = handler.as(Role.PURCHASER_HANDLER).organisationId();

        var refusal = refusalOf(() -> people.grant(handler, town.nobody(), own, Role.PURCHASER_APPROVER));

        assertThat(refusal.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void keepsTheLastAdministrator() {
        var administrator = town().administrator();
        long platform = administrator.as(Role.ADMINISTRATOR).organisationId();

        assertThat(refusalOf(() -> people.revoke(administrator, administrator.personId(), platform, Role.ADMINISTRATOR)).grounds())
                .extracting(Ground::key).containsExactly("identity.last-administrator");
        assertThat(refusalOf(() -> people.setActive(administrator, administrator.personId(), false)).grounds())
                .extracting(Ground::key).containsExactly("identity.last-administrator");
        assertThat(people.actor(administrator.personId()).has(Role.ADMINISTRATOR)).isTrue();
    }

    @Test
    void tellsEveryGroundOfARefusedRegistrationAtOnce() {
        assertThat(refusalOf(() -> people.register("Ä", " ", "nowhere", null, "short")).grounds()).extracting(Ground::field)
                .containsExactly("login", "name", "email", "password", "password");
        assertThat(refusalOf(() -> organisations.register(new Organisations.NewOrganisation("", Party.SUPPLIER, "1", "999999",
                BudgetLevel.CITY, null, null, null, null))).grounds()).extracting(Ground::field)
                .containsExactly("name", "region", "creditCode", "budgetLevel", "size", "email");
    }

    @Test
    void keepsPasswordsAsHashes() {
        long person = town().nobody();

        String kept = database.queryForObject("SELECT password FROM person WHERE id = ?", String.class, person);

        assertThat(kept).startsWith("{bcrypt}$2").doesNotContain(Townspeople.PASSWORD);
    }

    @Test
    void locksALoginAfterTooManyWrongPasswordsWhetherItExistsOrNot() {
        var town = town();
        String login = people.get(town.nobody()).login();

        for (String each : new String[]{login, "nobody-" + login}) {
            for (int attempt = 0; attempt < 5; attempt++) {
                assertThat(signIns.withPassword(each, "wrong", null).outcome()).isEqualTo(Outcome.WRONG);
            }
            var locked = signIns.withPassword(each, Townspeople.PASSWORD, null);
            assertThat(locked.outcome()).isEqualTo(Outcome.LOCKED);
            assertThat(locked.lockedUntil()).isNotNull();
        }
    }

    @Test
    void countsWrongPasswordsAnewAfterASuccessAndAfterUnlocking() {
        var town = town();
        var person = people.get(town.nobody());

        wrong(person.login(), 4);
        assertThat(signIns.withPassword(person.login(), Townspeople.PASSWORD, null).outcome()).isEqualTo(Outcome.ADMITTED);
        wrong(person.login(), 4);
        assertThat(signIns.lockedUntil(person.login())).isNull();
        wrong(person.login(), 1);
        assertThat(signIns.lockedUntil(person.login())).isNotNull();
        signIns.unlock(town.administrator(), person.id());

        assertThat(signIns.withPassword(person.login(), Townspeople.PASSWORD, null).outcome()).isEqualTo(Outcome.ADMITTED);
    }

    private void wrong(String login, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            signIns.withPassword(login, "wrong", null);
        }
    }

    @Test
    void endsSessionsAndTokensWithANewPassword() {
        var town = town();
        var actor = people.actor(town.nobody());
        var before = signIns.withPassword(actor.login(), Townspeople.PASSWORD, null).signedIn();
        String token = signIns.issue(before).token();

        var after = signIns.changePassword(actor, Townspeople.PASSWORD, "Neues2026");

        assertThat(signIns.actor(before)).isEmpty();
        assertThat(signIns.byToken(token)).isEmpty();
        assertThat(signIns.actor(after)).isPresent();
        assertThat(signIns.withPassword(actor.login(), Townspeople.PASSWORD, null).outcome()).isEqualTo(Outcome.WRONG);
    }

    @Test
    void admitsNobodyWhoIsNoLongerActive() {
        var town = town();
        var actor = people.actor(town.nobody());
        var signedIn = signIns.withPassword(actor.login(), Townspeople.PASSWORD, null).signedIn();
        String token = signIns.issue(signedIn).token();

        people.setActive(town.administrator(), actor.personId(), false);

        assertThat(signIns.actor(signedIn)).isEmpty();
        assertThat(signIns.byToken(token)).isEmpty();
        assertThat(signIns.withPassword(actor.login(), Townspeople.PASSWORD, null).outcome()).isEqualTo(Outcome.WRONG);
    }

    @Test
    void findsTheSupervisorOfTheRegionElseOfTheOneAbove() {
        organisations.registerRegion(new Region("990000", "试验省", "Test Province", "cn"));
        organisations.registerRegion(new Region("990100", "试验市", "Test City", "990000"));
        organisations.registerRegion(new Region("990101", "试验县", "Test County", "990100"));
        long city = town().organisation(Party.SUPERVISION, "990100");

        assertThat(organisations.lineOf("990101")).containsExactly("990101", "990100", "990000", "cn");
        assertThat(organisations.supervisorOf("990101").id()).isEqualTo(city);
    }
}
