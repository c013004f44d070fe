package org.caiflow.expert;

import org.caiflow.evaluation.CommitteeWork;
import org.caiflow.identity.Actor;
import org.caiflow.identity.People;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone has all tables, all files but the keys, and the log. Until the result he learns of no expert that it has anything to do with the case: neither who
 * sits, nor who declined, nor who was left.
 */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class ExpertSilenceTest {

    /** Who people are, that they are experts, and that they sign in, is no secret. */
    private static final Set<String> WHO_IS_WHO = Set.of("person", "membership", "expert", "expert_specialty", "credential", "sign_in",
            "sign_in_log", "api_token");

    @Autowired
    ApplicationContext platform;
    @Autowired
    JdbcTemplate database;
    @Value("${caiflow.data}")
    Path data;

    private CommitteeFixture city;

    @BeforeEach
    void openBids() {
        // ids that occur nowhere else by chance
        database.execute("ALTER TABLE person AUTO_INCREMENT = 760000001");
        database.execute("ALTER TABLE expert AUTO_INCREMENT = 640000001");
        city = new CommitteeFixture(platform);
    }

    @Test
    void noTableFileOrLogNamesAnExpertBesideTheCase(CapturedOutput log) {
        var pool = city.experts(8);
        pool.forEach(this::nameUniquely);
        Set<String> files = files();
        int logged = log.getAll().length();
        city.start("ExpertDraw");
        city.doTask(city.tender.manager, city.drawRequest());
        city.doTask(city.called(pool).get(0), Map.of("decision", "decline", "reason", "出差"));
        while (!city.called(pool).isEmpty()) {
            city.doTask(city.called(pool).get(0), Map.of("decision", "accept"));
        }
        var members = pool.stream().filter(expert -> !city.fresh(expert).seats().isEmpty()).toList();
        new CommitteeWork(city, members).meet();

        assertThat(members).hasSize(5);
        for (Actor expert : pool) {
            for (String word : words(expert)) {
                assertThat(tablesThatHold(word)).as("tables that hold %s", word).isEmpty();
                assertThat(filesThatHold(word, files)).as("files that hold %s", word).isEmpty();
            }
        }
        String said = log.getAll().substring(logged).lines().filter(line -> !line.contains("icegreen")).collect(Collectors.joining("\n"));
        pool.forEach(expert -> assertThat(said).doesNotContain(words(expert)));
    }

    /** Person, expert number, name, sign-in, address: as text, and the numbers as their eight bytes too. */
    private List<String> words(Actor expert) {
        long number = database.queryForObject("SELECT id FROM expert WHERE person_id = ?", Long.class, expert.personId());
        String email = database.queryForObject("SELECT email FROM person WHERE id = ?", String.class, expert.personId());
        return List.of(Long.toString(expert.personId()), Long.toString(number), city.bean(People.class).get(expert.personId()).name(),
                city.bean(People.class).get(expert.personId()).login(), email);
    }

    /** Other tests' people and papers must not be taken for these. */
    private void nameUniquely(Actor expert) {
        String unique = UUID.randomUUID().toString();
        Sql.update(database, "UPDATE person SET name = ?, login = ?, email = ? WHERE id = ?", "专家" + unique, expert.login() + unique.substring(0, 8),
                unique + "@example.cn", expert.personId());
    }

    /** Tables, other than those that say who is who, in which any column holds the words. */
    private Set<String> tablesThatHold(String words) {
        String hex = HexFormat.of().withUpperCase().formatHex(words.getBytes(StandardCharsets.UTF_8));
        var found = new TreeSet<String>();
        for (String table : database.queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() "
                + "AND table_type = 'BASE TABLE'", String.class)) {
            String somewhere = database.queryForList("SELECT column_name FROM information_schema.columns "
                            + "WHERE table_schema = DATABASE() AND table_name = ?", String.class, table).stream()
                    .map(column -> "HEX(CAST(`" + column + "` AS BINARY)) LIKE '%" + hex + "%'").collect(Collectors.joining(" OR "));
            if (!WHO_IS_WHO.contains(table.toLowerCase()) && database.queryForObject("SELECT COUNT(*) FROM `" + table
                    + "` WHERE " + somewhere, Integer.class) > 0) {
                found.add(table.toLowerCase());
            }
        }
        return found;
    }

    private Set<String> filesThatHold(String words, Set<String> before) {
        return files().stream().filter(file -> !before.contains(file) && holds(data.resolve(file), words)).collect(Collectors.toSet());
    }

    /** Below the data folder, but for the database's own files, whose content was looked at as tables. */
    private Set<String> files() {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).map(file -> data.relativize(file).toString()).filter(file -> !file.startsWith("db"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .contains(new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
