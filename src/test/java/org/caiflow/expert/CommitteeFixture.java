package org.caiflow.expert;

import org.caiflow.testing.Sql;
import org.caiflow.archive.Papers;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.caiflow.bid.TenderFixture;
import org.caiflow.demo.DrawNonces;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameters;
import org.caiflow.rules.Parameters.NewParameter;
import org.caiflow.rules.Scope;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Tasks;
import org.caiflow.workflow.Tasks.Filter;
import org.caiflow.workflow.Tasks.Item;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;

/** An opened package with the bids of case S01, and a specialty of its own with as many experts as a test asks for. */
public class CommitteeFixture {

    public static final int MINUTES_TO_ANSWER = 60;
    private static final Set<String> BESIDE = Set.of("ExpertRating", "ExpertSettlement");
    private static final String[] S01 = {"1798196.00", "1828000.00", "1817175.00"};
    public static final int MINUTES_TO_REVEAL = 30;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NEXT = new AtomicInteger();

    public final TenderFixture tender;
    public final long packageId;
    public final String specialty = "T" + NEXT.incrementAndGet();
    public final List<Actor> bidders = new ArrayList<>();
    public final Actor approver;
    private final Townspeople town;
    private final long pool;

    public CommitteeFixture(ApplicationContext platform) {
        this(platform, number -> TenderFixture.file());
    }

    public CommitteeFixture(ApplicationContext platform, String... prices) {
        this(platform, number -> TenderFixture.file(), prices);
    }

    /** @param files of each bidder, by its number from 0; @param prices those of case S01 when none is given */
    public CommitteeFixture(ApplicationContext platform, IntFunction<Map<String, byte[]>> files, String... prices) {
        tender = new TenderFixture(platform);
        packageId = tender.packages.get(0);
        town = new Townspeople(bean(Organisations.class), bean(People.class));
        pool = town.organisation(Party.POOL);
        approver = town.person(Role.PURCHASER_APPROVER, purchaser());
        planAndCriteria();
        minutes("expert.call-answer", MINUTES_TO_ANSWER);
        minutes("expert.draw-reveal", MINUTES_TO_REVEAL);
        List.of(prices.length == 0 ? S01 : prices).forEach(price -> {
            var bidder = tender.bidder();
            tender.bidding.handIn(bidder, packageId, TenderFixture.form(price), files.apply(bidders.size()));
            bidders.add(bidder);
        });
        tender.openAll(packageId, bidders.toArray(Actor[]::new));
    }

    public long purchaser() {
        return tender.handler.as(Role.PURCHASER_HANDLER).organisationId();
    }

    private void planAndCriteria() {
        var database = bean(JdbcTemplate.class);
        Sql.update(database, "INSERT INTO procurement_plan (case_id, budget_line_id, name, state, category, budget_fen, reserved, method) "
                + "VALUES (?, 0, '城市大脑视频设备采购', 'FILED', 'GOODS', 400000000, 0, 'OpenTender')", tender.caseId);
        Sql.update(database, "INSERT INTO tender_criterion (tender_id, no, name, standard, max_points, objective) VALUES "
                + "(?, 1, '技术', '按响应程度打分', 50, 0), (?, 2, '业绩', '每份业绩5分', 20, 1)", tender.tenderId, tender.tenderId);
        Sql.update(database, "INSERT INTO specialty (code, name, name_en, parent) VALUES (?, '试验专业', 'Trial', NULL)", specialty);
        String paper = bean(Papers.class).store(new ByteArrayInputStream(specialty.getBytes(StandardCharsets.UTF_8)),
                "document.pdf", "application/pdf").sha256();
        bean(Papers.class).file(new Papers.NewPaper(tender.caseId, null, "tender-document", "招标文件", paper, Papers.OpenTo.PUBLIC));
        Sql.update(database, "UPDATE tender_document SET paper = ? WHERE tender_id = ?", paper, tender.tenderId);
    }

    /** The platform leaves such times empty; this city sets its own. */
    public void minutes(String rule, int minutes) {
        var scope = new Scope("cn", BudgetLevel.CITY);
        if (bean(Law.class).find(rule, scope, bean(PlatformClock.class).today()).isEmpty()) {
            bean(Parameters.class).add(town.administrator(), new NewParameter(rule, BigDecimal.valueOf(minutes), "cn",
                    BudgetLevel.CITY, LocalDate.of(2026, 1, 1), "本市规定"));
        }
    }

    /** Experts of this specialty at employers that have nothing to do with the case. */
    public List<Actor> experts(int count) {
        var experts = new ArrayList<Actor>();
        for (int i = 0; i < count; i++) {
            experts.add(expert("第" + NEXT.incrementAndGet() + "研究所"));
        }
        return experts;
    }

    public Actor expert(String employer) {
        var person = town.person(Role.EXPERT, pool);
        PoolRows.enter(bean(JdbcTemplate.class), person.personId(), "cn", specialty, employer, bean(PlatformClock.class).now().toEpochMilli());
        return person;
    }

    public Organisations organisations() {
        return bean(Organisations.class);
    }

    public Townspeople town() {
        return town;
    }

    public void start(String process) {
        bean(RuntimeService.class).startProcessInstanceByKey(process, String.valueOf(tender.caseId),
                Map.of("caseId", tender.caseId, "tenderId", tender.tenderId, "packageId", packageId));
        work();
    }

    /** Everything that the engine can do now. */
    public void work() {
        bean(ClockWalk.class).drain();
    }

    public LocalDateTime tomorrow() {
        return bean(PlatformClock.class).local().plusDays(1).truncatedTo(ChronoUnit.MINUTES);
    }

    public Map<String, Object> drawRequest() {
        return new HashMap<>(Map.of("specialties", List.of(specialty), "evaluationAt", tomorrow().toString(), "place", "评标室3"));
    }

    /** The person as it stands now, with the seats that it holds. */
    public Actor fresh(Actor actor) {
        return bean(People.class).actor(actor.personId());
    }

    public List<Item> tasksOf(Actor actor) {
        // without the filter by case: who declined may no longer see it
        return bean(Tasks.class).list(fresh(actor), new Filter(null, null, null), null, 50).items().stream()
                .filter(task -> task.caseId() == tender.caseId).toList();
    }

    /** Does the only open task of the person in this case; after a request the three give their nonces. */
    public void doTask(Actor actor, Map<String, Object> form) {
        var open = tasksOf(actor);
        // what runs beside the case waits for nobody
        var task = open.stream().filter(one -> !BESIDE.contains(one.processKey())).findFirst().orElseGet(() -> open.get(0));
        complete(actor, task, form);
        if (task.definition().equals("UserTask_RequestDraw")) {
            giveNonces();
        }
    }

    public void complete(Actor actor, Item task, Map<String, Object> form) {
        bean(Tasks.class).complete(fresh(actor), task.id(), task.revision(), form);
        work();
    }

    public void giveNonces() {
        sides().forEach(this::commit);
        sides().forEach(this::reveal);
    }

    public List<Actor> sides() {
        return List.of(tender.manager, tender.handler, tender.supervisor);
    }

    public void commit(Actor side) {
        doNonce(side, "UserTask_CommitAs", DrawNonces::commit);
    }

    public void reveal(Actor side) {
        doNonce(side, "UserTask_RevealAs", shown -> DrawNonces.reveal(shown, tender.bidding.keyOf(side)));
    }

    /** Nothing where nothing is frozen. */
    public void doNonce(Actor side, String step, Function<JsonNode, ObjectNode> form) {
        tasksOf(side).stream().filter(task -> task.definition().startsWith(step)).findFirst().ifPresent(task -> {
            JsonNode shown = JSON.valueToTree(bean(Tasks.class).get(fresh(side), task.id()).data());
            complete(side, task, JSON.convertValue(form.apply(shown), new TypeReference<>() { }));
        });
    }

    public List<Actor> called(List<Actor> experts) {
        return experts.stream().filter(expert -> !tasksOf(expert).isEmpty()).toList();
    }

    /** A committee of five experts that all accepted. */
    public List<Actor> committee() {
        return committee(experts(5));
    }

    /** Five of the experts. */
    public List<Actor> committee(List<Actor> experts) {
        start("ExpertDraw");
        doTask(tender.manager, drawRequest());
        var called = called(experts);
        called.forEach(expert -> doTask(expert, Map.of("decision", "accept")));
        return called;
    }

    public <T> T bean(Class<T> type) {
        return tender.bean(type);
    }
}
