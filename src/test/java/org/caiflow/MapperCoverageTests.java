package org.caiflow;

import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every statement of every mapper is understood by the real database, in each variant its conditions make; what a select brings
 * fills every component of the record that it maps to; no method is without a statement and no statement without a method.
 */
@PlatformTest
class MapperCoverageTests {

    @Autowired
    SqlSessionFactory sessions;
    @Autowired
    DataSource database;

    @Test
    void theDatabaseUnderstandsEveryStatement() throws SQLException {
        var statements = statements(sessions.getConfiguration());

        assertThat(statements.size()).isGreaterThan(100);
        assertThat(faults(statements)).isEmpty();
    }

    @Test
    void everyMethodHasItsStatementAndEveryStatementItsMethod() {
        var configuration = sessions.getConfiguration();
        var methods = new TreeSet<String>();
        for (Class<?> mapper : ours(configuration)) {
            Arrays.stream(mapper.getDeclaredMethods()).filter(method -> !method.isDefault() && !method.isSynthetic())
                    .forEach(method -> methods.add(mapper.getName() + "." + method.getName()));
        }

        assertThat(statements(configuration)).extracting(MappedStatement::getId).containsExactlyInAnyOrderElementsOf(methods);
    }

    @Test
    void theCheckBites() throws IOException, SQLException {
        var bad = new Configuration();
        bad.setMapUnderscoreToCamelCase(true);
        String file = "badexamples/BadMapper.xml";
        new XMLMapperBuilder(Resources.getResourceAsStream(file), bad, file, bad.getSqlFragments()).parse();

        assertThat(faults(statements(bad))).hasSize(3)
                .anySatisfy(fault -> assertThat(fault).contains("unknownColumn", "full_name"))
                .anySatisfy(fault -> assertThat(fault).contains("forgottenColumn", "name"))
                .anySatisfy(fault -> assertThat(fault).contains("hiddenBehindACondition", "nickname"));
    }

    private static List<Class<?>> ours(Configuration configuration) {
        return configuration.getMapperRegistry().getMappers().stream()
                .filter(mapper -> mapper.getName().startsWith("org.caiflow.")).toList();
    }

    /** Each once: a configuration also lists them under their short names. */
    private static Set<MappedStatement> statements(Configuration configuration) {
        var statements = new LinkedHashSet<MappedStatement>();
        for (Object each : (Collection<?>) configuration.getMappedStatements()) {
            if (each instanceof MappedStatement statement && statement.getId().startsWith("org.caiflow.")) {
                statements.add(statement);
            }
        }
        return statements;
    }

    private List<String> faults(Set<MappedStatement> statements) throws SQLException {
        var faults = new ArrayList<String>();
        try (Connection connection = database.getConnection()) {
            for (MappedStatement statement : statements) {
                var tried = new HashSet<String>();
                for (Object sample : MapperSamples.of(method(statement))) {
                    String sql = statement.getBoundSql(sample).getSql();
                    if (tried.add(sql)) {
                        fault(connection, statement, sql, faults);
                    }
                }
            }
        }
        return faults;
    }

    private static Method method(MappedStatement statement) {
        int dot = statement.getId().lastIndexOf('.');
        try {
            return Arrays.stream(Class.forName(statement.getId().substring(0, dot)).getDeclaredMethods())
                    .filter(method -> method.getName().equals(statement.getId().substring(dot + 1))).findFirst().orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static void fault(Connection connection, MappedStatement statement, String sql, List<String> faults) {
        try (var plain = connection.createStatement(); var text = connection.prepareStatement("SET @tried = ?")) {
            text.setString(1, sql);
            text.execute();
            plain.execute("PREPARE tried FROM @tried");
            plain.execute("DEALLOCATE PREPARE tried");
            if (statement.getSqlCommandType() == SqlCommandType.SELECT) {
                missing(connection, statement, sql).forEach(component -> faults.add(statement.getId() + " brings no " + component));
            }
        } catch (SQLException e) {
            faults.add(statement.getId() + ": " + e.getMessage());
        }
    }

    /** Components of the record for which the select brings no column. */
    private static List<String> missing(Connection connection, MappedStatement statement, String sql) throws SQLException {
        var map = statement.getResultMaps().get(0);
        if (!map.getType().isRecord() || !map.getResultMappings().isEmpty()) {
            return List.of();
        }
        Set<String> brought = columns(connection, sql);
        return Arrays.stream(map.getType().getRecordComponents()).map(RecordComponent::getName)
                .filter(name -> !brought.contains(name.toLowerCase(Locale.ROOT))).toList();
    }

    private static Set<String> columns(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                query.setInt(i, 0);
            }
            query.setMaxRows(1);
            try (var rows = query.executeQuery()) {
                ResultSetMetaData data = rows.getMetaData();
                var names = new HashSet<String>();
                for (int i = 1; i <= data.getColumnCount(); i++) {
                    names.add(data.getColumnLabel(i).replace("_", "").toLowerCase(Locale.ROOT));
                }
                return names;
            }
        }
    }
}
