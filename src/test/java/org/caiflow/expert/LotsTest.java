package org.caiflow.expert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.demo.DrawNonces;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Freeze, nonces, draw: what each party can do, and what it cannot. */
@PlatformTest
class LotsTest {

    private static final Map<String, Object> ACCEPT = Map.of("decision", "accept");
    private static final Map<String, Object> DECLINE = Map.of("decision", "decline");

    @Autowired
    ApplicationContext platform;
    @Autowired
    Lots lots;
    @Autowired
    Journal journal;
    @Autowired
    Papers papers;
    @Autowired
    PlatformClock clock;
    @Autowired
    JdbcTemplate database;

    private CommitteeFixture city;
    private Actor agency;
    private Actor purchaser;
    private Actor supervision;

    @BeforeEach
    void openBids() {
        city = new CommitteeFixture(platform);
        agency = city.tender.manager;
        purchaser = city.tender.handler;
        supervision = city.tender.supervisor;
    }

    /** A request whose freeze waits for nonces. */
    private List<Actor> frozen(int experts) {
        var pool = city.experts(experts);
        city.start("ExpertDraw");
        var task = city.tasksOf(agency).get(0);
        city.complete(agency, task, city.drawRequest());
        return pool;
    }

    @Test
    void publishesTheCommitmentBeforeAnybodyGivesANonce() {
        frozen(6);

        assertThat(papers.ofCase(city.tender.caseId)).filteredOn(paper -> paper.kind().equals("draw-commitment")).hasSize(1);
        assertThat(keys()).contains("expert.frozen").doesNotContain("expert.nonce-committed", "expert.drawn");
        assertThat(city.sides()).allMatch(side -> city.tasksOf(side).size() == 1);
    }

    @Test
    void nobodyFreezesAgainWhileAFreezeStands() {
        frozen(6);

        assertThat(refusalOf(() -> lots.freeze(city.packageId)).grounds()).extracting(Ground::key).containsExactly("expert.freeze-stands");
        city.giveNonces();
        assertThat(refusalOf(() -> lots.freeze(city.packageId)).grounds()).extracting(Ground::key).containsExactly("expert.freeze-stands");
        assertThat(lots.ofPackage(city.packageId)).hasSize(1);
    }

    @Test
    void revealsOnlyAfterAllThreeHaveCommitted() {
        frozen(6);

        city.commit(agency);
        city.commit(purchaser);
        assertThat(city.tasksOf(agency)).isEmpty();
        city.commit(supervision);

        assertThat(city.tasksOf(agency)).hasSize(1).allMatch(task -> task.definition().equals("UserTask_RevealAsAgency"));
    }

    @Test
    void drawsWhenAllHaveRevealed() {
        var pool = frozen(6);

        city.giveNonces();

        assertThat(city.called(pool)).hasSize(5);
        assertThat(keys()).contains("expert.nonce-committed", "expert.nonce-revealed", "expert.drawn");
    }

    @Test
    void filesTheRecordWhenTheCommitteeIsFormed() {
        city.committee();

        assertThat(papers.ofCase(city.tender.caseId)).filteredOn(paper -> paper.kind().equals("draw-record")).singleElement()
                .satisfies(paper -> assertThat(paper.title()).contains("CQ-" + city.tender.caseNo));
        assertThat(keys()).contains("expert.draw-filed");
    }

    @Test
    void agencyAndPurchaserSeeTheNamesShortlyBeforeTheEvaluation() {
        city.minutes("expert.list-decryption", 30);
        city.committee();
        var committees = city.bean(Committees.class);
        var panel = committees.panels(city.fresh(agency), city.tender.caseNo).get(0);
        assertThat(panel.members()).hasSize(5).allMatch(member -> member.name() == null);

        city.tender.clockTo(panel.namesFrom());

        assertThat(committees.panels(city.fresh(agency), city.tender.caseNo).get(0).members()).allMatch(member -> member.name() != null);
        assertThat(committees.panels(city.fresh(purchaser), city.tender.caseNo).get(0).members()).allMatch(member -> member.name() != null);
        assertThat(committees.panels(city.fresh(supervision), city.tender.caseNo).get(0).members()).allMatch(member -> member.name() == null);
        assertThat(refusalOf(() -> committees.panels(city.bidders.get(0), city.tender.caseNo)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    void twoRevealWhatTheThirdKeepsToItself() {
        var pool = frozen(6);
        city.sides().forEach(city::commit);

        city.reveal(agency);
        city.reveal(supervision);
        assertThat(city.called(pool)).isEmpty();
        overTheTimeToReveal();

        assertThat(city.called(pool)).hasSize(5);
        assertThat(keys()).contains("expert.nonce-by-others").doesNotContain("expert.nonce-silent");
    }

    @Test
    void oneAloneRevealsNothingAndThePoolIsFrozenAgain() {
        var pool = frozen(6);
        city.sides().forEach(city::commit);
        city.reveal(agency);

        overTheTimeToReveal();

        assertThat(city.called(pool)).isEmpty();
        assertThat(keys()).contains("expert.nonce-silent").doesNotContain("expert.drawn");
        assertThat(database.queryForList("SELECT l.state FROM expert_lot l JOIN committee c ON c.id = l.committee_id "
                + "WHERE c.package_id = ? ORDER BY l.id", String.class, city.packageId)).containsExactly("GIVEN_UP", "FROZEN");
        var commitments = lots.ofPackage(city.packageId);
        assertThat(lots.told(commitments.get(0)).no()).isEqualTo(1);
        var second = lots.told(commitments.get(1));
        assertThat(second.no()).isEqualTo(2);
        assertThat(second.earlier()).singleElement().satisfies(one -> {
            assertThat(one.commitment()).isEqualTo(commitments.get(0));
            assertThat(one.reason()).isEqualTo("nonce-silent");
        });

        city.giveNonces();
        assertThat(city.called(pool)).hasSize(5);
    }

    @Test
    void refusesAndRecordsANonceThatDoesNotMatch() {
        frozen(6);
        city.sides().forEach(city::commit);

        var refusal = refusalOf(() -> city.doNonce(agency, "UserTask_RevealAs", shown -> {
            ObjectNode form = DrawNonces.reveal(shown, city.tender.bidding.keyOf(agency));
            form.path("halves").forEach(half -> ((ObjectNode) half).put("value", "ab".repeat(32)));
            return form;
        }));

        assertThat(refusal.grounds()).extracting(Ground::key).containsExactly("expert.nonce-wrong");
        assertThat(keys()).contains("expert.nonce-wrong").doesNotContain("expert.nonce-revealed");
        assertThat(city.tasksOf(agency)).hasSize(1);
    }

    @Test
    void goesOnWithoutAHalfThatCannotBeOpened() {
        var pool = frozen(6);
        city.sides().forEach(city::commit);

        city.doNonce(agency, "UserTask_RevealAs", shown -> {
            ObjectNode form = DrawNonces.reveal(shown, city.tender.bidding.keyOf(agency));
            form.path("halves").forEach(half -> {
                if (half.path("of").asText().equals("PURCHASER")) {
                    ((ObjectNode) half).put("value", "");
                }
            });
            return form;
        });
        city.reveal(purchaser);
        city.reveal(supervision);

        assertThat(keys()).contains("expert.nonce-unreadable", "expert.drawn");
        assertThat(city.called(pool)).hasSize(5);
    }

    @Test
    void refusesANonceThatIsNotSealedToEveryKey() {
        frozen(6);

        var refusal = refusalOf(() -> city.doNonce(agency, "UserTask_CommitAs", shown -> {
            ObjectNode form = DrawNonces.commit(shown);
            ((com.fasterxml.jackson.databind.node.ArrayNode) form.path("sealed")).remove(0);
            return form;
        }));

        assertThat(refusal.grounds()).extracting(Ground::key).contains("expert.nonce-keys");
    }

    @Test
    void showsAPartyOnlyWhatIsSealedToIt() {
        frozen(6);
        city.sides().forEach(city::commit);

        city.doNonce(agency, "UserTask_RevealAs", shown -> {
            assertThat(shown.path("sealed")).hasSize(3);
            for (JsonNode one : shown.path("sealed")) {
                assertThat(one.path("to").asText()).isEqualTo("AGENCY");
            }
            return DrawNonces.reveal(shown, city.tender.bidding.keyOf(agency));
        });
    }

    @Test
    void freezesAgainWhenNobodyIsLeftAndGoesOnWhenThePurchaserHasRecommended() {
        var pool = frozen(5);
        city.giveNonces();
        city.doTask(city.called(pool).get(0), DECLINE);
        city.called(pool).forEach(expert -> city.doTask(expert, ACCEPT));

        assertThat(keys()).contains("expert.lot-exhausted", "expert.pool-short");
        var few = refusalOf(() -> city.doTask(purchaser, remedy("recommend", 2)));
        assertThat(few.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.key()).isEqualTo("expert.recommended-few");
            assertThat(ground.args()).containsExactly(3, 2);
            assertThat(ground.article()).isEqualTo("财库〔2012〕69号");
        });
        city.doTask(purchaser, remedy("recommend", 3));
        assertThat(refusalOf(() -> city.doTask(supervision, Map.of("decision", "pass"))).grounds()).extracting(Ground::key)
                .containsExactly("expert.pool-short");

        var recommended = city.experts(3);
        city.doTask(supervision, Map.of("decision", "pass"));
        city.giveNonces();
        assertThat(city.called(recommended)).hasSize(1);
        city.doTask(city.called(recommended).get(0), ACCEPT);

        assertThat(city.bean(Committees.class).composition(city.packageId).state()).isEqualTo("FORMED");
        assertThat(dump("expert_shortage")).doesNotContain("推荐人1");
    }

    @Test
    void thePurchaserSelectsOnlyForComplexProjectsWithConsent() {
        var pool = city.experts(4);
        city.start("ExpertDraw");
        city.doTask(agency, city.drawRequest());

        assertThat(refusalOf(() -> city.doTask(purchaser, remedy("select", 0))).grounds()).extracting(Ground::key)
                .contains("expert.selection-not-complex", "expert.consent-missing", "expert.selection-reason", "expert.selection-count");
        assertThat(city.called(pool)).isEmpty();
    }

    @Test
    void whomThePurchaserSelectsIsCalledAndMarked() {
        var fitting = city.experts(4);
        var other = new CommitteeFixture(platform).experts(3);
        city.start("ExpertDraw");
        var request = city.drawRequest();
        request.put("complex", true);
        city.doTask(agency, request);
        var numbers = Stream.concat(fitting.stream(), other.stream()).map(expert -> database.queryForObject(
                "SELECT id FROM expert WHERE person_id = ?", Long.class, expert.personId()).toString()).toList();

        city.doTask(purchaser, Map.of("way", "select", "experts", numbers, "reason", "专业特殊，库内人员不足", "consent", List.of(city.tender.paper())));
        Stream.concat(fitting.stream(), other.stream()).forEach(expert -> city.doTask(expert, ACCEPT));

        assertThat(city.bean(Committees.class).panels(city.fresh(agency), city.tender.caseNo).get(0).members())
                .hasSize(7).allMatch(Committees.Member::selfSelected);
        assertThat(city.bean(Committees.class).composition(city.packageId).state()).isEqualTo("FORMED");
        assertThat(papers.ofCase(city.tender.caseId)).extracting(Papers.Paper::kind).contains("selection-consent", "draw-record");
    }

    private static Map<String, Object> remedy(String way, int recommended) {
        return Map.of("way", way, "recommended", java.util.stream.IntStream.rangeClosed(1, recommended).mapToObj(i ->
                Map.of("name", "推荐人" + i, "employer", "某研究院", "title", "教授级高工", "mobile", "1390000000" + i)).toList());
    }

    private String dump(String table) {
        return database.queryForList("SELECT * FROM " + table).toString();
    }

    private void overTheTimeToReveal() {
        city.tender.clockTo(clock.now().plus(Duration.ofMinutes(CommitteeFixture.MINUTES_TO_REVEAL + 1)));
        city.work();
    }

    private List<String> keys() {
        return journal.ofCase(city.tender.caseId, null, 100).stream().map(Journal.Entry::key).toList();
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
