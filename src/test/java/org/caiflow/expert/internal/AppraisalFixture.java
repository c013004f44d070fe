package org.caiflow.expert.internal;

import org.caiflow.expert.Appraisals;
import org.caiflow.expert.PoolRows;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.rules.Parameters;
import org.caiflow.rules.Parameters.NewParameter;
import org.caiflow.testing.Sql;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Tasks;
import org.caiflow.workflow.Tasks.Filter;
import org.caiflow.workflow.Tasks.Item;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A region of its own with a pool, and committees whose results became public in 2025. */
public class AppraisalFixture {

    public static final int YEAR = 2025;
    private static final AtomicInteger NEXT = new AtomicInteger(7_000_000);
    private static final Map<String, String> POINTS = Map.ofEntries(Map.entry("base", "80"), Map.entry("done", "2"), Map.entry("declined", "1"),
            Map.entry("silent", "3"), Map.entry("left", "8"), Map.entry("rating", "5"), Map.entry("far", "3"), Map.entry("correction", "2"),
            Map.entry("breach", "20"), Map.entry("far-percent", "20"), Map.entry("excellent", "90"), Map.entry("good", "75"), Map.entry("pass", "60"),
            Map.entry("objection", "5"));

    public final String region = "Q" + NEXT.incrementAndGet();
    public final Actor supervisor;
    public final Townspeople town;
    private final ApplicationContext platform;
    private final JdbcTemplate rows;
    private final long pool;

    public AppraisalFixture(ApplicationContext platform) {
        this.platform = platform;
        rows = bean(JdbcTemplate.class);
        town = new Townspeople(bean(Organisations.class), bean(People.class));
        Sql.update(rows, "INSERT INTO region (code, name, name_en, parent) VALUES (?, ?, ?, 'cn')", region, region + "区", region + " district");
        supervisor = town.supervisor();
        pool = town.organisation(Party.POOL);
    }

    /** The place sets its own points and bounds. */
    public AppraisalFixture withRules() {
        POINTS.forEach((key, value) -> bean(Parameters.class).add(town.administrator(), new NewParameter("expert.appraisal-" + key, new BigDecimal(value),
                region, null, LocalDate.of(2024, 1, 1), "本地规定")));
        return this;
    }

    /** In the pool since 2024. */
    public Actor expert() {
        var person = town.person(Role.EXPERT, pool);
        PoolRows.enter(rows, person.personId(), region, "A01", "第" + NEXT.incrementAndGet() + "研究所", Instant.parse("2024-05-01T00:00:00Z").toEpochMilli());
        return person;
    }

    public long entry(Actor expert) {
        return rows.queryForObject("SELECT id FROM expert WHERE person_id = ?", Long.class, expert.personId());
    }

    /** One seat of a committee. @param state as its call ended; @param remark why, where it is said */
    public record Seat(Actor expert, String state, String remark) {
    }

    /** @return seat ids in order. The result became public on the day. */
    public List<String> committee(LocalDate publicOn, Seat... seats) {
        long at = publicOn.atTime(10, 0).toInstant(ZoneOffset.ofHours(8)).toEpochMilli();
        int number = NEXT.incrementAndGet();
        long kase = Sql.insert(rows, "case_register", Map.of("no", "CF-" + region + "-" + number, "name", "考核项目" + number, "region", region, "purchaser", pool,
                "state", "CLOSED", "opened_at", at, "revision", 0, "model", "ProcurementProject"));
        long committee = Sql.insert(rows, "committee", Map.of("case_id", kase, "package_id", number, "tender_id", number, "complex", 0, "state", "FORMED",
                "evaluation_at", at, "place", "评标室3", "called", seats.length, "requested_at", at - 1000, "revision", 0));
        Sql.update(rows, "INSERT INTO case_gate (case_id, package_id, gate, at, activity_id, process_instance) VALUES (?, ?, 'result-published', ?, 'test', 'test')",
                kase, number, at);
        Sql.insert(rows, "evaluation_round", new HashMap<>(Map.of("case_id", kase, "package_id", number, "tender_id", number, "state", "REPORTED", "revision", 0,
                "ballot", 1, "pass", 1, "scores_from", 1)));
        var ids = new ArrayList<String>();
        for (int i = 0; i < seats.length; i++) {
            ids.add(seat(committee, "专家" + (i + 1), seats[i], at));
        }
        return ids;
    }

    private String seat(long committee, String label, Seat given, long at) {
        String seat = SeatIds.next();
        var row = new HashMap<String, Object>(Map.of("seat", seat, "committee_id", committee, "kind", "EXPERT", "label", label, "state", given.state(),
                "called_at", at, "self_selected", 0, "revision", 0));
        row.put("remark", given.remark());
        Sql.insert(rows, "seat", row);
        bean(SeatHolders.class).put(seat, given.expert().personId());
        return seat;
    }

    /** Sheets of one bid: the sum of each seat. @param reason why the last was corrected; null when it was not */
    public void sheet(String seat, int points, String reason) {
        long round = rows.queryForObject("SELECT r.id FROM evaluation_round r JOIN committee c ON c.package_id = r.package_id JOIN seat s ON s.committee_id = c.id "
                + "WHERE s.seat = ?", Long.class, seat);
        for (int version = 1; version <= (reason == null ? 1 : 2); version++) {
            var row = new HashMap<String, Object>(Map.of("round_id", round, "seat", seat, "submitted_at", 0, "version", version, "pass", 1));
            row.put("reason", version == 1 ? null : reason);
            long sheet = Sql.insert(rows, "score_sheet", row);
            Sql.insert(rows, "score_row", Map.of("sheet_id", sheet, "bid_id", 1, "criterion", 1, "points", version == 1 && reason != null ? 1 : points));
        }
    }

    public void rating(String seat, int grade) {
        long committee = rows.queryForObject("SELECT committee_id FROM seat WHERE seat = ?", Long.class, seat);
        Sql.update(rows, "INSERT INTO expert_rating (committee_id, by_side, of_side, of_seat, grade, rated_at) VALUES (?, ?, 'POOL', ?, ?, 0)", committee,
                "S" + NEXT.incrementAndGet(), seat, grade);
    }

    public void breach(String seat) {
        long committee = rows.queryForObject("SELECT committee_id FROM seat WHERE seat = ?", Long.class, seat);
        Sql.update(rows, "INSERT INTO expert_fee (committee_id, seat, round, due, amount_fen, tax_fen, payer, state, proposed_by, changed_at) "
                + "VALUES (?, ?, 1, 'BREACH', 0, 0, 0, 'NONE', 0, 0)", committee, seat);
    }

    public void tie(String seat) {
        Sql.update(rows, "INSERT INTO pledge (round_id, seat, pledged_at, conflict) SELECT r.id, s.seat, 0, '亲属' FROM seat s JOIN committee c ON c.id = s.committee_id "
                + "JOIN evaluation_round r ON r.package_id = c.package_id WHERE s.seat = ?", seat);
    }

    public void ban(Actor expert, String from) {
        Sql.update(rows, "INSERT INTO expert_ban (expert_id, kind, from_day, to_day, reason, article, entered_by, entered_at) "
                + "VALUES (?, 'SUSPENDED', ?, '2025-12-31', '缺席', '财库〔2016〕198号', '监管', 0)", entry(expert), from);
    }

    /** @return the matter's case id, with everything gathered */
    public long begun() {
        long kase = bean(Appraisals.class).begin(supervisor, region, YEAR).id();
        bean(ClockWalk.class).drain();
        return kase;
    }

    public List<Item> tasks(long kase) {
        return bean(Tasks.class).list(supervisor, new Filter(null, null, null), null, 200).items().stream().filter(task -> task.caseId() == kase).toList();
    }

    public void doTask(long kase, Map<String, Object> form) {
        var task = tasks(kase).get(0);
        bean(Tasks.class).complete(supervisor, task.id(), task.revision(), form);
        bean(ClockWalk.class).drain();
    }

    public <T> T bean(Class<T> type) {
        return platform.getBean(type);
    }
}
