package org.caiflow.rules;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A key that code, a model or a decision asks for and that no migration holds would stop a case in the middle. */
class RuleKeysTest {

    private static final Pattern SEEDED = Pattern.compile("(?m)^ {2}\\('([a-z][a-z.-]+)', ");
    private static final Pattern IN_JAVA = Pattern.compile("law\\s*\\.(?:require|find)\\(\\s*\"([a-z][a-z.-]*[a-z])\"\\s*,");
    private static final Pattern IN_MODELS = Pattern.compile("name=\"(?:deadline|promise)\" value=\"([a-z-]+\\.[a-z.-]+)\"");
    private static final Pattern IN_DECISIONS = Pattern.compile("'([a-z-]+\\.[a-z.-]+)'");

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        Set<String> seeded = found(Path.of("src/main/resources/db/migration"), "__rules_", SEEDED);

        var asked = new TreeSet<String>();
        asked.addAll(found(Path.of("src/main/java"), ".java", IN_JAVA));
        asked.addAll(found(Path.of("processes"), ".bpmn", IN_MODELS));
        asked.addAll(found(Path.of("processes"), ".dmn", IN_DECISIONS));

        assertThat(asked).contains("tender.bid-period", "contract.sign", "bidders.minimum").allMatch(seeded::contains);
    }

    @Test
    void aKeyThatNobodySeededWouldBeSeen() {
        var matcher = IN_JAVA.matcher("law.require(\"no.such-key\", scope, day)");

        assertThat(matcher.find()).isTrue();
        assertThat(matcher.group(1)).isEqualTo("no.such-key");
    }

    private static Set<String> found(Path root, String name, Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().contains(name)).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
