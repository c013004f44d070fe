package org.caiflow;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word of the platform exists in Chinese and in English, once, and every word that code or a template asks for exists. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** Their Chinese stands in the model and in the form. */
    private static final Pattern ENGLISH_ONLY = Pattern.compile("(form|process)\\..+");

    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refused\\.(?:forbidden|unknown|conflict)|Ground\\.of)\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bmsg\\(\\s*\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)[^}]*}");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        var chinese = keys(lines(false));
        var english = keys(lines(true));

        assertThat(chinese.size()).isGreaterThan(200);
        assertThat(withoutOf(english, chinese)).as("English without Chinese").allMatch(ENGLISH_ONLY.asMatchPredicate());
        assertThat(withoutOf(chinese, english)).as("Chinese without English").isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        assertThat(twice(lines(false))).isEmpty();
        assertThat(twice(lines(true))).isEmpty();
        assertThat(twice(List.of("a.b=1", "a.b = 2", "c=3"))).containsExactly("a.b");
    }

    @Test
    void bothLanguagesUseTheSameValues() throws IOException {
        var chinese = texts(lines(false));
        var english = texts(lines(true));
        var differ = new ArrayList<String>();

        chinese.forEach((key, text) -> {
            if (english.containsKey(key) && !values(text).equals(values(english.get(key)))) {
                differ.add(key);
            }
        });

        assertThat(differ).isEmpty();
    }

    @Test
    void everyTextIsAGoodPattern() throws IOException {
        var faults = new ArrayList<String>();
        for (boolean english : new boolean[]{false, true}) {
            texts(lines(english)).forEach((key, text) -> fault(text).ifPresent(fault -> faults.add(key + ": " + fault)));
        }

        assertThat(faults).isEmpty();
        assertThat(fault("the agency's {0}")).isPresent();
        assertThat(fault("the agency''s {0}")).isEmpty();
    }

    /** A single apostrophe swallows what follows. */
    private static java.util.Optional<String> fault(String text) {
        if (text.replace("''", "").contains("'")) {
            return java.util.Optional.of("an apostrophe that is not doubled");
        }
        try {
            new MessageFormat(text);
            return java.util.Optional.empty();
        } catch (IllegalArgumentException e) {
            return java.util.Optional.of(e.getMessage());
        }
    }

    @Test
    void everyRefusalInTheCodeHasItsText() throws IOException {
        var asked = asked(Path.of("src/main/java"), ".java", REFUSAL, "refusal.");

        assertThat(asked.size()).isGreaterThan(50);
        assertThat(withoutOf(asked, keys(lines(false)))).isEmpty();
    }

    @Test
    void everyWordInATemplateHasItsText() throws IOException {
        var asked = asked(Path.of("templates"), ".ftlh", IN_TEMPLATE, "");

        assertThat(asked.size()).isGreaterThan(50);
        assertThat(withoutOf(asked, keys(lines(false)))).isEmpty();
    }

    private static Set<String> asked(Path root, String ending, Pattern pattern, String prefix) throws IOException {
        var asked = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file)).results().map(found -> prefix + found.group(1)).forEach(asked::add);
            }
        }
        return asked;
    }

    private static List<String> lines(boolean english) throws IOException {
        var lines = new ArrayList<String>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(path -> path.toString().endsWith("_en.properties") == english).sorted().toList()) {
                Files.readAllLines(file).stream().filter(line -> line.contains("=") && !line.startsWith("#")).forEach(lines::add);
            }
        }
        return lines;
    }

    private static Map<String, String> texts(List<String> lines) {
        var texts = new TreeMap<String, String>();
        lines.forEach(line -> texts.put(key(line), line.substring(line.indexOf('=') + 1)));
        return texts;
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }

    private static Set<String> keys(List<String> lines) {
        return texts(lines).keySet();
    }

    private static List<String> twice(List<String> lines) {
        var seen = new TreeSet<String>();
        return lines.stream().map(MessagesTests::key).filter(key -> !seen.add(key)).toList();
    }

    private static Set<String> values(String text) {
        return new TreeSet<>(VALUE.matcher(text).results().map((MatchResult found) -> found.group(1)).toList());
    }

    private static Set<String> withoutOf(Collection<String> some, Collection<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
