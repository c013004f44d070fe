package org.caiflow.expert;

import org.caiflow.testing.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Entries of the pool as rows, for tests that are not about how one comes into it. */
public final class PoolRows {

    private PoolRows() {
    }

    /** An engineer without a known end of validity. @param employer as it is written */
    public static long enter(JdbcTemplate rows, long personId, String region, String specialty, String employer, long at) {
        long id = Sql.insert(rows, "expert", Map.of("person_id", personId, "region", region, "employer", employer, "employer_key", compared(employer),
                "title", "高级工程师", "active", 1, "registered_at", at, "changed_at", at, "revision", 0));
        Sql.insert(rows, "expert_specialty", Map.of("expert_id", id, "specialty", specialty, "person_id", personId, "region", region,
                "open_to", "9999-12-31", "active", 1));
        return id;
    }

    /** Without spaces, of one width and case. */
    private static String compared(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
