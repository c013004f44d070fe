package org.caiflow.bench;

import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.SqlSessionFactory;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.workflow.Tasks;
import org.camunda.bpm.engine.TaskService;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The first page of an inbox beside the engine's own task query, at two sizes. */
public final class InboxBench {

    private static final List<Integer> SIZES = List.of(5_000, 50_000);
    private static final int PAGE = 50;
    private static final int WARM_UP = 150;
    private static final int CALLS = 600;
    private static final String STATEMENT = "org.caiflow.workflow.internal.InboxMapper.page";
    private static final String INDEX = "ix_inbox_page";

    private InboxBench() {
    }

    public static void main(String[] args) {
        boolean indexed = true;
        try (var platform = Platform.start("caiflow_bench_inbox")) {
            var seed = new InboxSeed(platform.rows(), platform.the(PlatformClock.class).now().toEpochMilli());
            System.out.println(CALLS + " first pages of " + PAGE + " tasks per line, one call each in turn; " + seed.audiences()
                    + " audiences, 1 to 3 per person; ms");
            System.out.printf("%11s %11s | %9s %9s | %9s %9s | %s%n", "open tasks", "past tasks", "inbox p50", "p95",
                    "engine p50", "p95", "page reads " + INDEX);
            for (int size : SIZES) {
                seed.lay(size);
                indexed &= measure(platform, seed, size);
            }
            Machine.print(platform.rows());
        }
        System.exit(indexed ? 0 : 1);
    }

    private static boolean measure(Platform platform, InboxSeed seed, int size) {
        var tasks = platform.the(Tasks.class);
        var engine = platform.the(TaskService.class);
        var all = new Tasks.Filter(null, null, null);
        long[] inbox = new long[CALLS];
        long[] query = new long[CALLS];
        boolean indexed = true;
        for (int call = -WARM_UP; call < CALLS; call++) {
            Actor person = seed.person();
            var groups = List.copyOf(person.audiences());
            long start = System.nanoTime();
            int shown = tasks.list(person, all, null, PAGE).items().size();
            long between = System.nanoTime();
            int found = engine.createTaskQuery().taskCandidateGroupIn(groups).orderByDueDate().asc().listPage(0, PAGE).size();
            long end = System.nanoTime();
            if (shown != found) {
                throw new IllegalStateException("the inbox shows " + shown + " tasks, the engine " + found);
            }
            if (call >= 0) {
                inbox[call] = between - start;
                query[call] = end - between;
            }
            indexed = call % 50 == 0 ? indexed & readsIndex(platform, person) : indexed;
        }
        System.out.printf("%11d %11d | %9.2f %9.2f | %9.2f %9.2f | %s%n", size, size, Figures.millis(inbox, 0.5),
                Figures.millis(inbox, 0.95), Figures.millis(query, 0.5), Figures.millis(query, 0.95), indexed ? "yes" : "NO");
        return indexed;
    }

    /** Explains the very statement that the mapper sends. */
    private static boolean readsIndex(Platform platform, Actor person) {
        var parameters = new HashMap<String, Object>(Map.of("audiences", person.audiences(), "now", 0L, "limit", PAGE + 1));
        List.of("caseId", "search", "light", "sort", "after").forEach(name -> parameters.put(name, null));
        BoundSql sql = platform.the(SqlSessionFactory.class).getConfiguration().getMappedStatement(STATEMENT).getBoundSql(parameters);
        Object[] values = sql.getParameterMappings().stream().map(ParameterMapping::getProperty)
                .map(name -> sql.hasAdditionalParameter(name) ? sql.getAdditionalParameter(name) : parameters.get(name)).toArray();
        Set<String> keys = platform.rows().queryForList("EXPLAIN " + sql.getSql(), values).stream()
                .filter(row -> "i".equals(row.get("table"))).map(row -> String.valueOf(row.get("key"))).collect(Collectors.toSet());
        return keys.equals(Set.of(INDEX));
    }
}
