package org.caiflow.archive.internal;

import org.caiflow.archive.Papers;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Papers are kept once, under their hash, and only in forms that an office can open. */
@PlatformTest
class PapersOnFilesTest {

    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @Autowired Papers papers;
    @Autowired JdbcTemplate jdbc;

    @Test
    void keepsTheSameContentOnce() throws IOException {
        var first = papers.upload(text("hello"), "a.txt");
        var second = papers.upload(text("hello"), "b.txt");

        assertThat(first.sha256()).isEqualTo(HELLO).isEqualTo(second.sha256());
        assertThat(jdbc.queryForObject("SELECT count(*) FROM paper_blob WHERE sha256 = ?", Integer.class, HELLO)).isOne();
        assertThat(papers.open(HELLO).readAllBytes()).asString().isEqualTo("hello");
    }

    @Test
    void publishesOnlyWhatIsFiledAsPublic() {
        String sha256 = papers.upload(text("for the parties"), "a.txt").sha256();
        var filed = papers.file(new Papers.NewPaper(990_010, null, "contract", "合同", sha256, Papers.OpenTo.PARTIES));

        assertThat(papers.published(sha256)).isEmpty();
        assertThat(papers.get(filed.id())).isEqualTo(papers.ofCase(990_010).get(0));

        papers.file(new Papers.NewPaper(990_010, null, "contract", "合同", sha256, Papers.OpenTo.PUBLIC));
        assertThat(papers.published(sha256)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"a.exe,MZ,archive.type", "a.pdf,no pdf,archive.type", "a.txt,'',archive.empty", "../a.txt,x,archive.path-in-name",
            "a\\b.txt,x,archive.path-in-name", ".txt,x,archive.path-in-name", "' ',x,archive.no-name"})
    void refusesWhatIsNoPaper(String name, String content, String ground) {
        assertThatThrownBy(() -> papers.upload(text(content), name))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.grounds()).extracting("key").contains(ground));
    }

    @Test
    void refusesWhatIsTooLarge() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] to, int from, int length) {
                java.util.Arrays.fill(to, from, from + length, (byte) 'x');
                return length;
            }
        };

        assertThatThrownBy(() -> papers.upload(endless, "a.txt")).hasMessageContaining("archive.too-large");
    }

    @Test
    void knowsNothingOfAHashThatWasNeverStored() {
        assertThat(papers.exists("0".repeat(64))).isFalse();
        assertThatThrownBy(() -> papers.open("0".repeat(64))).hasMessageContaining("archive.no-such-paper");
    }

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
