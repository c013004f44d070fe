package org.caiflow.supervision;

import org.caiflow.archive.CaseFile;
import org.caiflow.archive.Journal;
import org.caiflow.evaluation.CommitteeWork;
import org.caiflow.evaluation.Inquiries;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.supervision.Questions.Answer;
import org.caiflow.supervision.Questions.Filter;
import org.caiflow.supervision.Questions.Question;
import org.caiflow.supervision.Questions.Side;
import org.caiflow.supervision.Questions.State;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.caiflow.workflow.Tasks;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** The comparison as the engine runs it, on bids that were sealed and opened. */
@PlatformTest
class ScreeningTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    Questions questions;
    @Autowired
    Screening screening;

    private CommitteeFixture city;
    private List<Actor> members;
    private CommitteeWork work;

    @BeforeEach
    void openPlantedBids() {
        city = new CommitteeFixture(platform, Documents::planted);
        members = city.committee();
        work = new CommitteeWork(city, members);
        work.begin();
    }

    @Test
    void opensQuestionsWithTheirEvidenceForTheCommittee() {
        var sheet = sheet(member(0));

        assertThat(sheet.side()).isEqualTo(Side.COMMITTEE);
        assertThat(sheet.run().bidders()).isEqualTo(3);
        // the form of the fixture names one contact and one account for all
        assertThat(sheet.questions()).extracting(Question::kind).containsExactlyInAnyOrder(Suspicion.SAME_ORIGIN, Suspicion.SAME_PICTURE,
                Suspicion.SHARED_TEXT, Suspicion.SHARED_CONTACT, Suspicion.SAME_DEPOSIT_ACCOUNT);
        assertThat(question(Suspicion.SHARED_TEXT).bidders()).extracting(Questions.Bidder::supplier).containsExactly(supplier(0), supplier(1));
        assertThat(question(Suspicion.SHARED_TEXT).evidence().rows().get(1).cells()).extracting(cell -> cell.file() + " " + cell.page())
                .containsOnly("投标文件.pdf 2");
        assertThat(sheet.run().remarks()).filteredOn(remark -> remark.key().equals("UNKNOWN_KIND")).hasSize(3);
    }

    @Test
    void twiceChangesNothing() {
        int before = sheet(member(0)).questions().size();

        screening.screen(city.packageId);

        assertThat(sheet(member(0)).questions()).hasSize(before);
    }

    @Test
    void nobodyElseLearnsThatThereIsAQuestion() {
        var strangers = List.of(city.tender.handler, city.tender.manager, city.approver, city.bidders.get(0), city.town().administrator(),
                city.tender.someone(Role.AGENCY_MANAGER), city.fresh(city.expert("别处")));

        assertThat(strangers).allSatisfy(stranger -> {
            assertThat(refusalOf(() -> sheet(stranger)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
            assertThat(questions.waiting(stranger, city.tender.caseId, city.packageId)).isEmpty();
            assertThat(questions.count(stranger)).isZero();
            assertThat(refusalOf(() -> questions.list(stranger, new Filter(null, null, null, null), null, 10)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        });
        assertThat(city.bean(Journal.class).ofCase(city.tender.caseId, null, 100)).filteredOn(entry -> entry.key().startsWith("supervision."))
                .allSatisfy(entry -> assertThat(entry.args()).isEmpty());
    }

    @Test
    void theCommitteeAnswersUnderItsSeatAndSupervisionRemarks() {
        var question = question(Suspicion.SHARED_TEXT);
        assertThat(questions.waiting(member(1), city.tender.caseId, city.packageId)).hasValue(5);

        questions.answer(member(1), question.id(), Answer.EXPLAINED, "两家引用同一厂家的说明书");
        questions.note(supervisor(), question.id(), "请评委核对说明书原件");

        var answered = question(Suspicion.SHARED_TEXT);
        assertThat(answered.state()).isEqualTo(State.ANSWERED);
        assertThat(answered.entries()).extracting(Questions.Entry::answer).containsExactly(Answer.EXPLAINED, null);
        assertThat(answered.entries().get(0).label()).startsWith("专家");
        assertThat(questions.waiting(member(1), city.tender.caseId, city.packageId)).hasValue(4);
        assertThat(city.bean(Journal.class).ofCase(city.tender.caseId, null, 2)).extracting(Journal.Entry::key)
                .containsExactly("supervision.noted", "supervision.recorded");
    }

    @Test
    void anAnswerNeedsWordsAndASeat() {
        long id = question(Suspicion.SHARED_TEXT).id();

        assertThat(refusalOf(() -> questions.answer(member(0), id, Answer.JUDGED, " ")).grounds()).extracting(Ground::key)
                .containsExactly("supervision.no-words");
        assertThat(refusalOf(() -> questions.answer(supervisor(), id, Answer.EXPLAINED, "代答")).kind()).isEqualTo(Refused.Kind.UNKNOWN);
        assertThat(refusalOf(() -> questions.note(member(0), id, "代注")).kind()).isEqualTo(Refused.Kind.UNKNOWN);
        assertThat(refusalOf(() -> questions.answer(city.tender.manager, id, Answer.EXPLAINED, "代答")).kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    void purchaserAndAgencySeeOnlyWhatTheCommitteeAsksTheBidder() {
        questions.answer(member(2), question(Suspicion.SAME_ORIGIN).id(), Answer.ASK_BIDDER, "请说明文件由谁编制");

        var seen = sheet(city.tender.manager);

        assertThat(seen.side()).isEqualTo(Side.STAFF);
        assertThat(seen.all()).isFalse();
        assertThat(seen.questions()).extracting(Question::kind).containsExactly(Suspicion.SAME_ORIGIN);
        assertThat(seen.run().remarks()).isEmpty();
        assertThat(refusalOf(() -> sheet(city.bidders.get(0))).kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    void theChairAsksTheBiddersWhatAMemberProposed() {
        var inquiries = city.bean(Inquiries.class);
        long id = question(Suspicion.SAME_ORIGIN).id();
        questions.answer(member(2), id, Answer.ASK_BIDDER, "请说明文件由谁编制");
        questions.answer(member(1), id, Answer.ASK_BIDDER, "请说明文件由谁编制");
        var named = question(Suspicion.SAME_ORIGIN).bidders().stream().map(Questions.Bidder::bidId).toList();
        work.gather();
        work.vote(-1);
        var chair = city.fresh(members.get(0));
        var form = city.bean(Tasks.class).get(chair, city.tasksOf(chair).get(0).id()).data();
        work.conclude(Map.of());
        var late = refusalOf(() -> questions.answer(member(3), id, Answer.ASK_BIDDER, "再问一次"));

        assertThat(named).isNotEmpty().allSatisfy(bid -> assertThat(inquiries.proposed(city.packageId, bid)).containsExactly("请说明文件由谁编制"));
        assertThat(form.get("bids")).asInstanceOf(InstanceOfAssertFactories.list(Map.class)).filteredOn(row -> row.containsKey("question"))
                .extracting(row -> row.get("bidId"), row -> row.get("question")).containsExactlyInAnyOrderElementsOf(
                        named.stream().map(bid -> tuple((Object) bid, (Object) "请说明文件由谁编制")).toList());
        assertThat(late.grounds()).extracting(Ground::key).containsExactly("evaluation.proposal-late");
    }

    @Test
    void purchaserAndAgencySeeAllAfterTheAward() {
        work.judge(-1);
        work.score();
        assertThat(refusalOf(() -> sheet(city.approver)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
        assertThat(inCaseFile()).isEqualTo("[]");
        city.start("Award");
        city.doTask(city.tender.manager, Map.of("confirmed", true));
        city.doTask(city.approver, Map.of("candidate", Long.toString(work.opened.get(0).id())));

        assertThat(sheet(city.approver).questions()).hasSize(5);
        assertThat(inCaseFile()).contains("SHARED_TEXT", "财政部令第87号第三十七条第四项", "投标文件.pdf");
        assertThat(refusalOf(() -> sheet(city.bidders.get(0))).kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    void supervisionSeesWhatWeighsMostFirst() {
        var first = questions.list(supervisor(), new Filter(State.OPEN, null, null, null), null, 3);
        var next = questions.list(supervisor(), new Filter(State.OPEN, null, null, null), first.next(), 200);

        assertThat(first.lines()).hasSize(3);
        assertThat(first.lines()).extracting(line -> line.question().weight()).containsOnly(Suspicion.Weight.HEAVY);
        assertThat(next.lines()).extracting(line -> line.question().id()).doesNotContainAnyElementsOf(first.lines().stream()
                .map(line -> line.question().id()).toList());
        assertThat(questions.list(supervisor(), new Filter(null, Suspicion.SAME_PICTURE, null, "cn"), null, 50).lines())
                .anySatisfy(line -> assertThat(line.caseNo()).isEqualTo(city.tender.caseNo));
    }

    @Test
    void aNumberThatIsLeftEmptyStopsNobody() {
        var database = city.bean(JdbcTemplate.class);
        Sql.update(database, "UPDATE rule_parameter SET value = NULL WHERE rule_key = 'screen.peers-min'");
        try {
            city = new CommitteeFixture(platform, Documents::planted);
            members = city.committee();
            new CommitteeWork(city, members).begin();

            assertThat(sheet(member(0)).run().remarks()).extracting(Questions.Remark::key).contains("NUMBER_MISSING");
            assertThat(city.tasksOf(city.tender.manager)).hasSize(1);
        } finally {
            Sql.update(database, "UPDATE rule_parameter SET value = 20 WHERE rule_key = 'screen.peers-min'");
        }
    }

    /** Administrators read the engine's tables. */
    @Test
    void theEngineKnowsNothingOfQuestions() {
        var database = city.bean(JdbcTemplate.class);

        var variables = database.queryForList("SELECT CONCAT_WS(' ', NAME_, TEXT_, TEXT2_) FROM ACT_HI_VARINST WHERE PROC_INST_ID_ IN "
                + "(SELECT PROC_INST_ID_ FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = ?)", String.class, Long.toString(city.tender.caseId));
        assertThat(variables).isNotEmpty();
        assertThat(String.join(" ", variables)).doesNotContain("SAME_", "SHARED_", "question", "screen", "赵铁柱");
    }

    private String inCaseFile() {
        return platform.getBeansOfType(CaseFile.Part.class).values().stream().filter(part -> part.entry().equals("questions.json"))
                .map(part -> new String(part.content(city.tender.caseId), StandardCharsets.UTF_8)).findFirst().orElseThrow();
    }

    private Questions.Sheet sheet(Actor actor) {
        return questions.sheet(actor, city.tender.caseNo, city.packageId);
    }

    private Question question(Suspicion kind) {
        return sheet(member(0)).questions().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    private Actor member(int number) {
        return city.fresh(members.get(number));
    }

    private Actor supervisor() {
        return city.fresh(city.tender.supervisor);
    }

    private long supplier(int number) {
        return city.bidders.get(number).as(Role.SUPPLIER_AGENT).organisationId();
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
