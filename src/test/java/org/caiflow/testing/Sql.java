package org.caiflow.testing;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Map;
import java.util.function.Supplier;

/** Writes past the modules, for fixtures: connections do not commit by themselves. */
public final class Sql {

    private Sql() {
    }

    /** @return number of rows */
    public static int update(JdbcTemplate rows, String statement, Object... args) {
        return committed(rows, () -> rows.update(statement, args));
    }

    /** @return generated key */
    public static long insert(JdbcTemplate rows, String table, Map<String, Object> row) {
        var insert = new SimpleJdbcInsert(rows).withTableName(table).usingColumns(row.keySet().toArray(String[]::new))
                .usingGeneratedKeyColumns("id");
        return committed(rows, () -> insert.executeAndReturnKey(row).longValue());
    }

    private static <T> T committed(JdbcTemplate rows, Supplier<T> write) {
        return new TransactionTemplate(new JdbcTransactionManager(rows.getDataSource())).execute(status -> write.get());
    }
}
