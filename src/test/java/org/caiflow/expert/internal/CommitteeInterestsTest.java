package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.expert.internal.Draw.Candidate;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Each ground of recusal, and the day on which it begins or ends to count. */
@PlatformTest
class CommitteeInterestsTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    CommitteeInterests interests;
    @Autowired
    ExpertMapper experts;
    @Autowired
    PlatformClock clock;
    @Autowired
    JdbcTemplate database;

    private CommitteeFixture city;
    private CommitteeRow committee;
    private LocalDate day;
    private Organisation bidder;

    @BeforeEach
    void aDrawForTomorrow() {
        city = new CommitteeFixture(platform);
        committee = new CommitteeRow();
        committee.caseId = city.tender.caseId;
        committee.packageId = city.packageId;
        committee.requestedAt = clock.now().toEpochMilli();
        committee.evaluationAt = city.tomorrow().atZone(PlatformClock.ZONE).toInstant().toEpochMilli();
        day = city.tomorrow().toLocalDate();
        bidder = city.organisations().get(city.bidders.get(1).as(Role.SUPPLIER_AGENT).organisationId());
    }

    @Test
    void letsStrangersSit() {
        assertThat(against(city.expert("某研究院"))).isEmpty();
    }

    @Test
    void barsWhoIsEmployedByAPartyHoweverItsNameIsWritten() {
        String spaced = bidder.name().substring(0, 2) + "　" + bidder.name().substring(2);

        assertThat(against(city.expert(spaced))).contains("employer");
        assertThat(against(city.expert(bidder.creditCode().toLowerCase()))).contains("employer");
        assertThat(against(city.expert(city.organisations().get(city.purchaser()).name()))).contains("employer");
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYED,employed", "DIRECTOR,director", "SUPERVISOR,supervisor", "HOLDER,holder"})
    void barsForThreeYearsAfterTheTieEnded(String kind, String code) {
        var expert = city.expert("某研究院");
        tie(expert, kind, day.minusYears(3));
        var earlier = city.expert("某研究院");
        tie(earlier, kind, day.minusYears(3).minusDays(1));

        assertThat(against(expert)).contains(code);
        assertThat(against(earlier)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"KIN,kin", "OTHER_TIE,other-tie"})
    void barsKinAsLongAsItIsKin(String kind, String code) {
        var lasting = city.expert("某研究院");
        tie(lasting, kind, null);
        var over = city.expert("某研究院");
        tie(over, kind, day.minusDays(1));

        assertThat(against(lasting)).contains(code);
        assertThat(against(over)).isEmpty();
    }

    @Test
    void knowsACompanyByItsCreditCodeAfterItHasTakenAnotherName() {
        var expert = city.expert("某研究院");
        Sql.insert(database, "expert_tie", Map.of("expert_id", id(expert), "kind", "HOLDER", "organisation", "旧名公司", "name_key", "旧名公司",
                "credit_code", bidder.creditCode()));

        assertThat(against(expert)).contains("holder");
    }

    @Test
    void barsStaffRegulatorsAndClosedAccounts() {
        var staff = city.expert("某研究院");
        city.bean(People.class).grant(city.town().administrator(), staff.personId(), city.purchaser(), Role.PURCHASER_FINANCE);
        var regulator = city.expert("某研究院");
        Sql.insert(database, "membership", Map.of("person_id", regulator.personId(), "organisation_id", city.purchaser(),
                "role", Role.AUDITOR.name(), "granted_at", 1));
        var gone = city.expert("某研究院");
        city.bean(People.class).setActive(city.town().administrator(), gone.personId(), false);

        assertThat(against(staff)).contains("staff");
        assertThat(against(regulator)).contains("regulator");
        assertThat(against(gone)).contains("left-pool");
    }

    @Test
    void barsTheBannedUntilTheLastDay() {
        var today = clock.today();

        assertThat(against(banned(today.minusMonths(1), today, null))).contains("banned");
        assertThat(against(banned(today.minusMonths(1), today.minusDays(1), null))).isEmpty();
        assertThat(against(banned(today.minusMonths(1), null, null))).contains("banned");
        assertThat(against(banned(today.minusMonths(1), null, day))).isEmpty();
        assertThat(against(banned(day.plusDays(1), null, null))).isEmpty();
    }

    @Test
    void barsWhoseEntryExpiresBeforeTheEvaluation() {
        var lapsed = city.expert("某研究院");
        Sql.update(database, "UPDATE expert SET valid_to = ? WHERE id = ?", day.minusDays(1), id(lapsed));
        var lastDay = city.expert("某研究院");
        Sql.update(database, "UPDATE expert SET valid_to = ? WHERE id = ?", day, id(lastDay));

        assertThat(against(lapsed)).contains("expired");
        assertThat(against(lastDay)).isEmpty();
    }

    @Test
    void barsWhoIsAwayAtTheHourOfTheEvaluation() {
        long at = committee.evaluationAt;

        assertThat(against(away(at, at + 1))).contains("unavailable");
        assertThat(against(away(at - 3_600_000, at))).isEmpty();
        assertThat(against(away(at + 1, at + 3_600_000))).isEmpty();
    }

    @Test
    void drawsTheValidOfASpecialtyAndItsChildrenOnly() {
        var expert = city.expert("某研究院");
        var expired = city.expert("某研究院");
        Sql.update(database, "UPDATE expert_specialty SET open_to = ? WHERE expert_id = ?", day.minusDays(1), id(expired));

        assertThat(experts.candidates(List.of("cn"), city.specialty, day)).extracting(Candidate::personId).containsExactly(expert.personId());
        assertThat(experts.candidates(List.of("000000"), city.specialty, day)).isEmpty();
    }

    private void tie(Actor expert, String kind, LocalDate until) {
        var row = new HashMap<String, Object>(Map.of("expert_id", id(expert), "kind", kind, "organisation", bidder.name(),
                "name_key", Names.key(bidder.name())));
        row.put("until_day", until);
        Sql.insert(database, "expert_tie", row);
    }

    private Actor banned(LocalDate from, LocalDate to, LocalDate lifted) {
        var expert = city.expert("某研究院");
        var row = new HashMap<String, Object>(Map.of("expert_id", id(expert), "kind", "SUSPENDED", "from_day", from, "reason", "违纪",
                "article", "财库〔2016〕198号", "entered_by", "监管", "entered_at", 1));
        row.put("to_day", to);
        row.put("lifted_day", lifted);
        Sql.insert(database, "expert_ban", row);
        return expert;
    }

    private Actor away(long from, long to) {
        var expert = city.expert("某研究院");
        Sql.insert(database, "expert_unavailable", Map.of("expert_id", id(expert), "from_at", from, "to_at", to));
        return expert;
    }

    private long id(Actor expert) {
        return experts.ofPerson(expert.personId()).id;
    }

    private Optional<String> against(Actor expert) {
        return interests.of(committee).against(new Candidate(id(expert), expert.personId()));
    }
}
