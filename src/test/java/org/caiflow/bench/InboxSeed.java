package org.caiflow.bench;

import org.caiflow.testing.Sql;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Role;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The tasks of a city, the same in the inbox and in the engine: 200 purchasers, 40 agencies and 320 suppliers, some with many tasks,
 * most with few. A fixed seed, so that two runs measure the same rows.
 */
final class InboxSeed {

    private static final long SEED = 20260302;
    private static final int BATCH = 500;
    private static final int TASKS_PER_CASE = 5;
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private final JdbcTemplate rows;
    private final Random random = new Random(SEED);
    private final List<Membership> audiences = new ArrayList<>();
    private final long now;

    InboxSeed(JdbcTemplate rows, long now) {
        this.rows = rows;
        this.now = now;
        people(1, 200, Role.PURCHASER_HANDLER, Role.PURCHASER_APPROVER, Role.PURCHASER_FINANCE);
        people(201, 40, Role.AGENCY_MANAGER, Role.AGENCY_REVIEWER);
        people(241, 320, Role.SUPPLIER_AGENT);
        Collections.shuffle(audiences, random);
    }

    private void people(int first, int count, Role... roles) {
        for (int organisation = first; organisation < first + count; organisation++) {
            for (Role role : roles) {
                audiences.add(new Membership(organisation, "单位" + organisation, "990000", role));
            }
        }
    }

    int audiences() {
        return audiences.size();
    }

    /** Replaces what is there by so many open tasks and as many done ones. */
    void lay(int open) {
        for (String table : List.of("inbox_task", "case_package", "case_register", "ACT_RU_IDENTITYLINK")) {
            Sql.update(rows, "DELETE FROM " + table);
        }
        Sql.update(rows, "DELETE FROM ACT_RU_TASK");
        layCases(open / TASKS_PER_CASE + 1);
        layTasks(open);
        rows.execute("ANALYZE TABLE inbox_task, case_package, case_register, ACT_RU_TASK, ACT_RU_IDENTITYLINK");
    }

    private void layCases(int count) {
        var cases = new ArrayList<Object[]>();
        var packages = new ArrayList<Object[]>();
        for (int id = 1; id <= count; id++) {
            cases.add(new Object[]{id, "CF-990000-2026-" + id, "采购项目 " + id, "990000", 1, "RUNNING", now});
            packages.add(new Object[]{id, id, "包1 设备"});
        }
        insert("case_register (id, no, name, region, purchaser, state, opened_at)", cases);
        insert("case_package (package_id, case_id, label)", packages);
    }

    private void layTasks(int open) {
        var inbox = new ArrayList<Object[]>();
        var engine = new ArrayList<Object[]>();
        var links = new ArrayList<Object[]>();
        for (int i = 0; i < 2 * open; i++) {
            boolean done = i >= open;
            String id = "%08x-bench-%d".formatted(random.nextInt(), i);
            String audience = audience(some());
            int project = i % open / TASKS_PER_CASE + 1;
            long created = now - (long) (random.nextDouble() * 30 * DAY);
            long due = created + (long) (random.nextDouble() * 60 * DAY);
            inbox.add(new Object[]{id, "UserTask_DraftContract", "ContractSigning", "pi-" + project, "contract/draft", "拟定采购合同",
                    project, project, audience, created, due, due, done ? "DONE" : "OPEN", done ? "某人" : null, done ? due : null});
            if (!done) {
                engine.add(new Object[]{id, 1, "拟定采购合同", "UserTask_DraftContract", 50, new Timestamp(created), new Timestamp(due), 1});
                links.add(new Object[]{"l" + id, 1, audience, "candidate", id});
            }
        }
        insert("inbox_task (id, definition, process_key, process_instance, form_key, name, case_id, package_id, audience, created_at, "
                + "due_at, sort_at, state, done_by, done_at)", inbox);
        insert("ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)", engine);
        insert("ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)", links);
    }

    private void insert(String head, List<Object[]> values) {
        String row = "(" + String.join(",", Collections.nCopies(values.get(0).length, "?")) + ")";
        for (int from = 0; from < values.size(); from += BATCH) {
            var part = values.subList(from, Math.min(values.size(), from + BATCH));
            Sql.update(rows, "INSERT INTO " + head + " VALUES " + String.join(",", Collections.nCopies(part.size(), row)),
                    part.stream().flatMap(java.util.Arrays::stream).toArray());
        }
    }

    /** Squared, so that a few have many and most have few. */
    private Membership some() {
        double share = random.nextDouble();
        return audiences.get((int) (share * share * audiences.size()));
    }

    /** Someone with one to three duties; who has more to do looks more often. */
    Actor person() {
        var duties = new ArrayList<Membership>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            duties.add(some());
        }
        return new Actor(1, "someone", "某人", duties.stream().distinct().toList(), java.util.Set.of());
    }

    private static String audience(Membership membership) {
        return Actor.audience(membership.organisationId(), membership.role());
    }
}
