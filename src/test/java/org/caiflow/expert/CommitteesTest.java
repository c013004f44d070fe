package org.caiflow.expert;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.SeatSource;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Gates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PlatformTest
class CommitteesTest {

    private static final Map<String, Object> ACCEPT = Map.of("decision", "accept");

    @Autowired
    ApplicationContext platform;
    @Autowired
    Experts experts;
    @Autowired
    Committees committees;
    @Autowired
    Journal journal;
    @Autowired
    Gates gates;
    @Autowired
    PlatformClock clock;
    @Autowired
    JdbcTemplate database;

    private CommitteeFixture city;

    @BeforeEach
    void openBids() {
        city = new CommitteeFixture(platform);
    }

    @Test
    void drawsCallsAndFormsACommittee() {
        var pool = city.experts(8);
        city.start("ExpertDraw");

        city.doTask(city.tender.manager, city.drawRequest());
        var called = city.called(pool);
        called.forEach(expert -> city.doTask(expert, ACCEPT));

        assertThat(called).hasSize(5);
        assertThat(experts.committee(city.packageId)).hasSize(5).allMatch(Experts.Seat::sits)
                .extracting(Experts.Seat::label).containsExactly("专家1", "专家2", "专家3", "专家4", "专家5");
        assertThat(committees.composition(city.packageId).state()).isEqualTo("FORMED");
        assertThat(gates.passedAt(city.tender.caseId, city.packageId, "committee-drawn")).isPresent();
        assertThat(journal.ofCase(city.tender.caseId, null, 50)).extracting(Journal.Entry::key)
                .contains("expert.draw-requested", "expert.composed", "expert.drawn", "expert.accepted", "expert.formed");
    }

    @Test
    void drawsASubstituteForWhoDeclines() {
        var pool = city.experts(6);
        city.start("ExpertDraw");
        city.doTask(city.tender.manager, city.drawRequest());
        var called = city.called(pool);

        city.doTask(called.get(0), Map.of("decision", "decline", "reason", "出差"));
        called.subList(1, 5).forEach(expert -> city.doTask(expert, ACCEPT));
        var substitutes = city.called(pool);
        substitutes.forEach(expert -> city.doTask(expert, ACCEPT));

        assertThat(substitutes).hasSize(1).doesNotContainAnyElementsOf(called);
        assertThat(experts.committee(city.packageId)).filteredOn(Experts.Seat::sits).hasSize(5);
        assertThat(committees.composition(city.packageId).state()).isEqualTo("FORMED");
    }

    @Test
    void drawsSubstitutesForWhoStaysSilent() {
        var pool = city.experts(7);
        city.start("ExpertDraw");
        city.doTask(city.tender.manager, city.drawRequest());
        var called = city.called(pool);
        called.subList(0, 3).forEach(expert -> city.doTask(expert, ACCEPT));

        city.tender.clockTo(clock.now().plus(Duration.ofMinutes(CommitteeFixture.MINUTES_TO_ANSWER + 1)));
        city.work();
        var substitutes = city.called(pool);
        substitutes.forEach(expert -> city.doTask(expert, ACCEPT));

        assertThat(substitutes).hasSize(2).doesNotContainAnyElementsOf(called);
        assertThat(experts.committee(city.packageId)).extracting(Experts.Seat::state)
                .containsExactlyInAnyOrder("ACCEPTED", "ACCEPTED", "ACCEPTED", "SILENT", "SILENT", "ACCEPTED", "ACCEPTED");
    }

    @Test
    void neverCallsPeopleOfPurchaserAgencyOrBidders() {
        var organisations = city.organisations();
        long agency = city.tender.manager.as(Role.AGENCY_MANAGER).organisationId();
        long bidder = city.bidders.get(2).as(Role.SUPPLIER_AGENT).organisationId();
        var barred = List.of(city.expert(organisations.get(city.purchaser()).name()),
                city.expert(organisations.get(agency).creditCode()), city.expert(organisations.get(bidder).name()),
                alsoStaff(city.expert("某设计院"), city.purchaser(), Role.PURCHASER_FINANCE), inactive(city.expert("某医院")));
        var pool = city.experts(5);
        city.start("ExpertDraw");

        city.doTask(city.tender.manager, city.drawRequest());

        assertThat(city.called(pool)).hasSize(5);
        assertThat(barred).allMatch(expert -> city.bean(SeatSource.class).seatsOf(expert.personId()).isEmpty());
    }

    private Actor alsoStaff(Actor person, long organisation, Role role) {
        city.bean(People.class).grant(city.town().administrator(), person.personId(), organisation, role);
        return person;
    }

    private Actor inactive(Actor person) {
        city.bean(People.class).setActive(city.town().administrator(), person.personId(), false);
        return person;
    }

    @Test
    void refusesARequestWithEveryGroundAtOnce() {
        city.experts(5);
        city.start("ExpertDraw");
        var request = city.drawRequest();
        request.put("evaluationAt", city.tomorrow().plusDays(20).toString());
        request.put("purchaserRepresentative", Long.toString(city.approver.personId()));

        var refusal = refusalOf(() -> city.doTask(city.tender.manager, request));

        assertThat(refusal.grounds()).extracting(Ground::key)
                .containsExactly("expert.draw-too-early", "expert.letter-missing");
    }

    @Test
    void seatsThePurchasersRepresentativeBesideFewerExperts() {
        var pool = city.experts(6);
        city.start("ExpertDraw");
        var request = city.drawRequest();
        request.put("purchaserRepresentative", Long.toString(city.approver.personId()));
        request.put("representativeLetter", List.of(city.tender.paper()));

        city.doTask(city.tender.manager, request);
        city.called(pool).forEach(expert -> city.doTask(expert, ACCEPT));

        assertThat(experts.committee(city.packageId)).extracting(Experts.Seat::kind)
                .containsExactly("PURCHASER", "EXPERT", "EXPERT", "EXPERT", "EXPERT");
        assertThat(city.fresh(city.approver).seats()).hasSize(1);
    }

    @Test
    void refusesAnAnswerFromSomeoneElse() {
        var pool = city.experts(6);
        city.start("ExpertDraw");
        city.doTask(city.tender.manager, city.drawRequest());
        String seat = experts.committee(city.packageId).get(0).id();
        var stranger = pool.stream().filter(expert -> !city.fresh(expert).seats().contains(seat)).findFirst().orElseThrow();

        var refusal = refusalOf(() -> committees.answer(stranger, seat, true, null));

        assertThat(refusal.kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    void keepsNamesSecretUntilTheResult() {
        city.committee();

        assertThat(refusalOf(() -> experts.names(city.packageId)).grounds()).extracting(Ground::key)
                .containsExactly("gate.not-passed");
        assertThat(refusalOf(() -> experts.namesForResult(city.packageId)).grounds()).extracting(Ground::key)
                .containsExactly("gate.not-passed");
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
