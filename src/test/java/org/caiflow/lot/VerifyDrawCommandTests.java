package org.caiflow.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.caiflow.lot.DrawFinding.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command speaks both languages and says by its exit code what it found. */
class VerifyDrawCommandTests {

    @TempDir
    private Path folder;
    private Path bundle;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void aDraw() throws IOException {
        bundle = Files.write(folder.resolve("draw.json"), new Draws(7).bundle().json());
    }

    @Test
    void tellsAnHonestDraw() {
        assertThat(run(bundle.toString(), "--commitment", new Draws(7).bundle().commitment())).isEqualTo(VerifyDrawCommand.FINE);
        assertThat(said()).contains("✓ 每一轮通知的专家与重新计算的一致", "全部 20 项核验通过").doesNotContain("✗", "!");
    }

    @Test
    void tellsATamperedDrawInEnglish() throws IOException {
        Files.writeString(bundle, Files.readString(bundle).replaceFirst("SILENT", "DECLINED").replaceFirst("ACCEPTED", "DECLINED"));

        assertThat(run(bundle.toString(), "--english")).isEqualTo(VerifyDrawCommand.REFUSED);
        assertThat(said()).contains("✗ who was called in each round", "has to be believed");
    }

    @Test
    void tellsWhatIsNoBundle() throws IOException {
        assertThat(run(Files.writeString(folder.resolve("no.json"), "{}").toString())).isEqualTo(VerifyDrawCommand.REFUSED);
        assertThat(run(folder.resolve("none").toString())).isEqualTo(VerifyDrawCommand.REFUSED);
        assertThat(run()).isEqualTo(VerifyDrawCommand.USAGE);
        assertThat(run(bundle.toString(), "--other")).isEqualTo(VerifyDrawCommand.USAGE);
    }

    @Test
    void bothLanguagesHaveEveryWord() {
        Properties chinese = read("/lot/words.properties");

        assertThat(read("/lot/words_en.properties").keySet()).isEqualTo(chinese.keySet());
        assertThat(chinese.stringPropertyNames().stream().filter(key -> key.startsWith("check.")))
                .containsExactlyInAnyOrderElementsOf(List.of(Check.values()).stream().map(check -> "check." + check).toList());
    }

    private int run(String... args) {
        said.reset();
        return VerifyDrawCommand.run(List.of(args), Map.of(), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Properties read(String name) {
        try (InputStream in = VerifyDrawCommandTests.class.getResourceAsStream(name)) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
