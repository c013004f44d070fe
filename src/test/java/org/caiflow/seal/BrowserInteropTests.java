package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the browser's code seals, Java opens, and the other way round, in both suites. The browser's code runs under Node here. */
class BrowserInteropTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOOL = Path.of("src/main/frontend/test/interop.mjs").toAbsolutePath().toString();
    private static final byte[] CONTENT = "技术部分，第一章。".repeat(4000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void javaOpensWhatTheBrowserSealed(Suite suite) throws Exception {
        var bids = new SealedBids(suite);
        Files.write(folder.resolve("request.json"), JSON.writeValueAsBytes(sealing(bids)));

        node("seal", folder.resolve("request.json").toString(), folder.toString());

        byte[] envelope = Files.readAllBytes(folder.resolve("envelope.bid"));
        JsonNode result = JSON.readTree(folder.resolve("result.json").toFile());
        OpenedEnvelope opened = bids.open(envelope);
        assertThat(opened.form().price()).isEqualTo("1798196.00");
        assertThat(opened.form().files()).extracting(BidForm.File::name).containsExactly("投标文件.pdf", "空.txt");
        assertThat(opened.file(0).readAllBytes()).isEqualTo(CONTENT);
        assertThat(opened.file(1).readAllBytes()).isEmpty();
        assertThat(result.path("envelopeHash").asText()).isEqualTo(HexFormat.of().formatHex(EnvelopeTests.hash(envelope)));
        assertThat(Files.readAllBytes(folder.resolve("form.json"))).isEqualTo(opened.form().bytes());
    }

    private static Map<String, Object> sealing(SealedBids bids) {
        var context = SealedBids.CONTEXT;
        var request = new LinkedHashMap<String, Object>();
        request.put("suite", bids.suite.code());
        request.put("context", Map.of("project", context.project(), "round", context.round(), "packageNo", context.packageNo(), "creditCode",
                context.creditCode(), "version", context.version()));
        request.put("ownKey", known(bids.supplier));
        request.put("authorities", Stream.of(0, 1, 2).map(i -> Map.of("creditCode", SealedBids.CODES.get(i), "holders",
                List.of(known(bids.holders.get(i))))).toList());
        request.put("form", Map.of("price", "1798196.00", "deliveryDays", 30, "smallOrMicro", true, "domestic", false, "contact", "王工", "mobile",
                "13800000000", "deposit", Map.of("amount", "20000.00", "form", "TRANSFER", "voucherNo", "V-1", "account", "6222")));
        request.put("files", List.of(Map.of("name", "投标文件.pdf", "content", base64(CONTENT)), Map.of("name", "空.txt", "content", "")));
        return request;
    }

    @ParameterizedTest
    @EnumSource
    void theBrowserOpensWhatJavaSealed(Suite suite) throws Exception {
        var bids = new SealedBids(suite);
        Files.write(folder.resolve("envelope.bid"), bids.sealed(Map.of("投标文件.pdf", CONTENT)));
        Files.write(folder.resolve("request.json"), JSON.writeValueAsBytes(Map.of("envelope", folder.resolve("envelope.bid").toString(),
                "own", Map.of("secrets", secrets(bids.supplier)), "holders",
                List.of(Map.of("secrets", secrets(bids.holders.get(2))), Map.of("secrets", secrets(bids.holders.get(0)))))));

        node("open", folder.resolve("request.json").toString(), folder.toString());

        assertThat(Files.readAllBytes(folder.resolve("file-0.bin"))).isEqualTo(CONTENT);
        assertThat(JSON.readTree(folder.resolve("form.json").toFile()).path("price").asText()).isEqualTo("1798196.00");
    }

    @Test
    void bothReadTheOthersKeyFile() throws Exception {
        Path made = folder.resolve("browser.json");
        node("makekey", "一句 口令", made.toString(), "甲公司", "91330100MA27XXXXX1", "王工");
        KeyFile file = KeyFile.read(Files.readAllBytes(made));
        SecretKeys keys = file.unlock("一句 口令".toCharArray());
        assertThat(node("token", made.toString(), "一句 口令", "P-1", "2", "3").strip()).isEqualTo(keys.token("P-1", 2, 3));

        Path ours = folder.resolve("java.json");
        Files.write(ours, KeyFile.lock(new KeyFile.Owner("甲公司", "9133", "王工"), "2026-03-02T00:30:00Z", keys, "又一句".toCharArray(),
                SealedBids.RANDOM).json());
        JsonNode read = JSON.readTree(node("key", ours.toString(), "又一句"));
        assertThat(read.path("fingerprint").asText()).isEqualTo(file.fingerprint());
        assertThat(read.path("secrets").path("x25519").asText()).isEqualTo(base64(keys.x25519()));
    }

    private static Map<String, String> known(SecretKeys keys) {
        return Map.of("x25519", base64(keys.publicKeys().x25519()), "sm2", base64(keys.publicKeys().sm2()));
    }

    private static Map<String, String> secrets(SecretKeys keys) {
        return Map.of("x25519", base64(keys.x25519()), "sm2", base64(keys.sm2()), "lookup", base64(keys.lookup()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String node(String... args) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Stream.concat(Stream.of("node", TOOL), Stream.of(args)).toList()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
