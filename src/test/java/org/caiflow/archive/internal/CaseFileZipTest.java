package org.caiflow.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.archive.CaseFile;
import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.kernel.Money;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What leaves the archive can be checked by anyone. */
@PlatformTest
class CaseFileZipTest {

    @Autowired CaseFile files;
    @Autowired Papers papers;
    @Autowired Journal journal;
    @Autowired TransactionTemplate transaction;
    @Autowired ObjectMapper json;
    @Value("${caiflow.data}") Path data;

    @Test
    void holdsEveryPaperAndTheHashOfEveryEntry() throws Exception {
        long caseId = 990_001;
        filed(caseId, "招标文件: 第1版/终稿", "内容一");
        filed(caseId, "合同", "内容二");
        transaction.executeWithoutResult(status -> journal.write(caseId, null, "王芳", "notice.published", "ZB-1", Money.yuan("12.50")));

        Map<String, byte[]> entries = unpack(written(caseId));

        assertThat(entries).containsKeys("papers/001-政府采购合同-招标文件_第1版_终稿.txt", "papers/002-政府采购合同-合同.txt", "journal.json",
                "notices.json", "README.txt", "manifest.json", "SHA256SUMS");
        JsonNode manifest = json.readTree(entries.get("manifest.json")).get("entries");
        assertThat(manifest).hasSize(entries.size() - 2);
        for (JsonNode entry : manifest) {
            byte[] content = entries.get(entry.get("name").asText());
            assertThat(sha256(content)).isEqualTo(entry.get("sha256").asText());
            assertThat(content).hasSize(entry.get("size").asInt());
        }
        assertThat(json.readTree(entries.get("journal.json")).get(0).get("args").get(1).asText()).isEqualTo("¥12.50");
    }

    @Test
    void isTheSameBytesWhenWrittenAgain() {
        long caseId = 990_002;
        filed(caseId, "合同", "内容三");

        assertThat(written(caseId)).isEqualTo(written(caseId));
    }

    @Test
    void doesNotLeaveWithAPaperThatWasChangedOnTheDisk() throws Exception {
        long caseId = 990_003;
        String sha256 = filed(caseId, "合同", "付款 100 元");
        Path file = data.resolve("papers").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
        Files.writeString(file, "付款 900 元");

        assertThatThrownBy(() -> written(caseId)).hasMessageContaining("changed on the disk");
    }

    private String filed(long caseId, String title, String text) {
        var stored = papers.upload(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.txt");
        papers.file(new Papers.NewPaper(caseId, null, "contract", title, stored.sha256(), Papers.OpenTo.PARTIES));
        return stored.sha256();
    }

    private byte[] written(long caseId) {
        var out = new ByteArrayOutputStream();
        files.write(caseId, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
