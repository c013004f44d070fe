package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The offline commands speak both languages, and never ask for a word that is missing. */
class WordsTests {

    private static final Pattern KEY = Pattern.compile("\"((?:usage|file|passphrase|keygen|seal|release|inspect|bundle|verify)\\.[a-z-]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    private final Properties chinese = read("/seal/words.properties");
    private final Properties english = read("/seal/words_en.properties");

    @Test
    void bothLanguagesHaveTheSameWordsWithTheSameValues() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet()).hasSizeGreaterThan(90);
        for (String key : chinese.stringPropertyNames()) {
            assertThat(values(english.getProperty(key))).as(key).isEqualTo(values(chinese.getProperty(key)));
            assertThat(english.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    @Test
    void everyWordAskedForIsThereAndNoOther() throws IOException {
        var asked = new TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/caiflow/seal"))) {
            for (Path file : files.filter(path -> !path.endsWith("Words.java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        Stream.of(Finding.Check.values()).forEach(check -> asked.add("check." + check));

        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void showsNoLineFeedFromAFile() {
        assertThat(new Words(true).text("file.bad", "a\n✓ all is well\u001b[2K\u202e"))
                .isEqualTo("The file is not right: a?✓ all is well?[2K?");
    }

    private static TreeSet<String> values(String text) {
        var values = new TreeSet<String>();
        VALUE.matcher(text).results().forEach(found -> values.add(found.group()));
        return values;
    }

    private static Properties read(String name) {
        try (InputStream in = WordsTests.class.getResourceAsStream(name)) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
