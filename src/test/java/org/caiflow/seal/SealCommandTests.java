package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The offline client from its command line. */
class SealCommandTests {

    private static final String CODE = "91330100MA27XXXXX1";
    private static final String PASSPHRASE = "长长的一句口令 2026";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Map<String, byte[]> keyFiles;
    private static String said;

    @TempDir
    private Path folder;
    private final SealedBids bids = new SealedBids(Suite.INTL_1);
    private final List<String> typed = new ArrayList<>();
    private String out;
    private String err;

    /** Once: deriving a key from a passphrase is slow on purpose. */
    @BeforeAll
    static void aKey(@TempDir Path common) throws IOException {
        var tests = new SealCommandTests();
        tests.folder = common;
        assertThat(tests.run("keygen", "--organisation", "杭州甲公司", "--credit-code", CODE, "--holder", "王工", "--out",
                tests.path("my.key"))).isZero();
        said = tests.out;
        keyFiles = Map.of("my.key", Files.readAllBytes(common.resolve("my.key")), "my.key.pub.json",
                Files.readAllBytes(common.resolve("my.key.pub.json")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(common.resolve("my.key")))).isEqualTo("rw-------");
    }

    @BeforeEach
    void aSupplierWithKeyAndFiles() throws IOException {
        for (var file : keyFiles.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.write(folder.resolve("tender.json"), parameters("20000.00", publicPart()).json());
        Files.writeString(folder.resolve("投标文件.pdf"), "技术部分");
    }

    @Test
    void makesAKeyThatOnlyItsOwnerReads() throws IOException {
        Path key = folder.resolve("my.key");
        KeyFile file = KeyFile.read(Files.readAllBytes(key));

        assertThat(said).contains(file.fingerprint()).contains("my.key.pub.json");
        assertThat(file.unlock(PASSPHRASE.toCharArray()).publicKeys()).isEqualTo(publicPart().keys());
        assertThat(JSON.readTree(folder.resolve("my.key.pub.json").toFile()).path("organisation").asText()).isEqualTo("杭州甲公司");
    }

    @Test
    void neverOverwritesAKey() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("my.key"));

        assertThat(run("keygen", "--organisation", "乙", "--credit-code", CODE, "--holder", "王工", "--out", path("my.key"))).isOne();

        assertThat(err).contains("不予覆盖");
        assertThat(folder.resolve("my.key")).hasBinaryContent(before);
    }

    @Test
    void asksTwiceForANewPassphrase() throws IOException {
        String[] keygen = {"keygen", "--organisation", "乙", "--credit-code", CODE, "--holder", "李工", "--out", path("other.key")};

        assertThat(runTyping(List.of("too few"), keygen)).isOne();
        assertThat(err).contains("至少 8 个字符");
        assertThat(runTyping(List.of("long enough", "long enouhg"), keygen)).isOne();
        assertThat(err).contains("不一致");
        assertThat(folder.resolve("other.key")).doesNotExist();
        assertThat(runTyping(List.of("long enough", "long enough"), keygen)).isZero();
    }

    @Test
    void sealsWhatTheAuthoritiesOpen() throws IOException {
        for (Suite suite : Suite.values()) {
            String envelope = path(suite.code() + ".envelope");
            assertThat(run(seal("--suite", suite.code(), "--out", envelope, path("投标文件.pdf")))).as(err).isZero();

            byte[] bytes = Files.readAllBytes(Path.of(envelope));
            EnvelopeHead head = EnvelopeTests.head(bytes);
            assertThat(run("release-half", "--key", path("my.key"), "--envelope", envelope)).isZero();
            byte[] half = java.util.HexFormat.of().parseHex(out.strip());
            int from = head.bytes().length;
            var opened = new OpenedEnvelope(head.label(), head.locks(), half, bids.joined(head.locks().shares(), 0, 2),
                    offset -> new ByteArrayInputStream(bytes, from + (int) offset, bytes.length));

            assertThat(opened.form().price()).isEqualTo("1798196.00");
            assertThat(opened.form().smallOrMicro()).isTrue();
            assertThat(opened.form().deposit().form()).isEqualTo("TRANSFER");
            assertThat(opened.file(0)).hasContent("技术部分");
            assertThat(Path.of(envelope + ".form.json")).hasBinaryContent(opened.form().bytes());
            assertThat(head.label().context()).isEqualTo(new BidContext("330100-2026-0001", 1, 2, CODE, 1));
        }
    }

    @Test
    void tellsEveryGroundAtOnce() throws IOException {
        String[] bad = {"seal", "--tender", path("tender.json"), "--key", path("my.key"), "--price", "2000000.01", "--delivery-days", "0",
            "--contact", " ", "--mobile", "1", "--suite", "gm-9", "--out", path("no.envelope"), path("gone.pdf"), path("gone.pdf"),
            "--english"};

        assertThat(run(bad)).isOne();

        assertThat(err.lines()).hasSize(8).allMatch(line -> line.startsWith("✗ ")).anyMatch(line -> line.contains("ceiling of 2000000.00"))
                .anyMatch(line -> line.contains("1 to 3650")).anyMatch(line -> line.contains("contact"))
                .anyMatch(line -> line.contains("deposit of 20000.00"))
                .anyMatch(line -> line.contains("gm-9")).anyMatch(line -> line.contains("Two files of one name"));
        assertThat(folder.resolve("no.envelope")).doesNotExist();
    }

    @Test
    void takesNoPriceThatIsNone() throws IOException {
        for (String price : new String[] {"0", "0.00", "-1", "1.001", "1e5", "1,000", "一", "", "99999999999999"}) {
            String[] args = seal("--out", path("no.envelope"), path("投标文件.pdf"));
            args[Arrays.asList(args).indexOf("1798196")] = price;
            assertThat(run(args)).as(price).isOne();
            assertThat(err).contains("投标报价须大于零");
        }
    }

    @Test
    void sealsForTheRegisteredKeyOnly() throws IOException {
        Files.write(folder.resolve("tender.json"), parameters("20000.00", NamedKey.of(null, bids.supplier.publicKeys())).json());

        assertThat(run(seal("--out", path("no.envelope"), path("投标文件.pdf")))).isOne();

        assertThat(err).contains("不是在平台登记的密钥");
    }

    @Test
    void refusesParametersWithAnExchangedKey() throws IOException {
        NamedKey mine = publicPart();
        NamedKey other = NamedKey.of(null, bids.supplier.publicKeys());
        Files.write(folder.resolve("tender.json"),
                parameters("20000.00", new NamedKey(null, other.x25519(), other.sm2(), mine.fingerprint())).json());

        assertThat(run(seal("--out", path("no.envelope"), path("投标文件.pdf")))).isOne();

        assertThat(err).contains("公钥与指纹不符");
    }

    @Test
    void asksNoDepositWhereNoneIsAsked() throws IOException {
        Files.write(folder.resolve("tender.json"), parameters(null, publicPart()).json());

        assertThat(run(seal("--out", path("no.envelope"), path("投标文件.pdf")))).isOne();

        assertThat(err).contains("不收取保证金");
    }

    @Test
    void leavesNothingBehindWhenItIsRefused() throws IOException {
        Files.writeString(folder.resolve("a.envelope.form.json"), "mine");

        assertThat(run(seal("--out", path("a.envelope"), path("投标文件.pdf")))).isOne();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("my.key", "my.key.pub.json",
                    "tender.json",
                    "投标文件.pdf", "a.envelope.form.json");
        }
        assertThat(folder.resolve("a.envelope.form.json")).hasContent("mine");
    }

    @Test
    void aFileThatChangesMeanwhileIsNotSealed() {
        var reads = new int[1];
        var changing = new Sealer.Source() {
            @Override
            public String name() {
                return "a";
            }

            @Override
            public java.io.InputStream open() {
                return new ByteArrayInputStream(new byte[] {(byte) reads[0]++});
            }
        };
        var sealer = new Sealer(Suite.INTL_1, bids.supplier.publicKeys(), bids.authorities(), Openings.RANDOM);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sealer.seal(SealedBids.CONTEXT, SealedBids.form(), List.of(changing),
                new ByteArrayOutputStream())).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void opensItsHalfFromTheLocksThatThePlatformGives() throws IOException {
        run(seal("--out", path("a.envelope"), path("投标文件.pdf")));
        byte[] envelope = Files.readAllBytes(folder.resolve("a.envelope"));
        run("release-half", "--key", path("my.key"), "--envelope", path("a.envelope"));
        String half = out;
        Files.write(folder.resolve("locks.json"), JSON.writeValueAsBytes(Map.of("format", "caiflow-locks@1", "suite", "intl-1", "locks",
                EnvelopeTests.head(envelope).locks().bytes())));

        assertThat(run("release-half", "--key", path("my.key"), "--locks", path("locks.json"))).isZero();
        assertThat(out).isEqualTo(half).matches("[0-9a-f]{64}\\R");

        Files.write(folder.resolve("other.envelope"), bids.sealed(Map.of("a", new byte[1])));
        assertThat(run("release-half", "--key", path("my.key"), "--envelope", path("other.envelope"))).isOne();
        assertThat(err).contains("不是用这把密钥");
    }

    @Test
    void findsItsBidByToken() throws IOException {
        assertThat(run("token", "--key", path("my.key"), "--project", "P-1", "--round", "1", "--package", "2")).isZero();

        assertThat(out.strip()).isEqualTo(KeyFile.read(Files.readAllBytes(folder.resolve("my.key"))).unlock(PASSPHRASE.toCharArray())
                .token("P-1", 1, 2));
    }

    @Test
    void inspectsAnEnvelope() throws IOException {
        Files.write(folder.resolve("a.envelope"), bids.sealed(Map.of("a", new byte[70_000])));
        assertThat(run("inspect", path("a.envelope"), "--english")).isZero();
        assertThat(out).contains("Project 330100-2026-0001, round 1, package 2").contains("intl-1").contains(SealedBids.CODES.get(2));

        byte[] cut = Files.readAllBytes(folder.resolve("a.envelope"));
        Files.write(folder.resolve("cut.envelope"), Arrays.copyOf(cut, cut.length - 1));
        assertThat(run("inspect", path("cut.envelope"))).isOne();
        assertThat(run("inspect", path("my.key"))).isOne();
    }

    @Test
    void tellsAWrongPassphraseFromAWrongCall() throws IOException {
        assertThat(runTyping(List.of("not this one"), "token", "--key", path("my.key"), "--project", "P", "--round", "1", "--package",
                "1")).isOne();
        assertThat(err).contains("口令不能打开");
        assertThat(runTyping(List.of(), "token", "--key", path("my.key"), "--project", "P", "--round", "1", "--package", "1")).isOne();
        assertThat(err).contains("CAIFLOW_PASSPHRASE");
        for (String[] wrong : new String[][] {{}, {"open"}, {"token"}, {"inspect"}, {"inspect", "a", "b"}, {"token", "--key"},
            {"keygen", "--colour", "red"},
            {"token", "--key", path("my.key"), "--project", "P", "--round", "0", "--package", "1"}}) {
            assertThat(run(wrong)).isEqualTo(2);
        }
    }

    @Test
    void verifiesAnOpeningFromItsCommandLine() throws IOException {
        var openings = new Openings(Suite.GM_1);
        String bundle = openings.write(folder).toString();
        Files.write(folder.resolve("mine.json"), openings.bids.get(0).receipt.json());

        assertThat(verify("opening", bundle, "--platform-key", Openings.KEY, "--receipt", path("mine.json"), "--count", "5")).isZero();
        assertThat(out).doesNotContain("✗").contains("第 1 份").contains("1798196.00").contains("结论");

        assertThat(verify("opening", bundle, "--count", "6", "--english")).isOne();
        assertThat(out).contains("! Without --platform-key").contains("✗ Opening  As many bids as were announced  5");
        assertThat(verify("opening", path("gone.zip"))).isOne();
        assertThat(verify("opening", path("my.key"))).isOne();
        assertThat(verify("closing", bundle)).isEqualTo(2);
        assertThat(verify("opening")).isEqualTo(2);
    }

    private NamedKey publicPart() throws IOException {
        var part = JSON.readTree(folder.resolve("my.key.pub.json").toFile());
        return new NamedKey(null, part.path("x25519").asText(), part.path("sm2").asText(), part.path("fingerprint").asText());
    }

    private SealParameters parameters(String deposit, NamedKey supplier) {
        var authorities = new ArrayList<NamedAuthority>();
        for (int i = 0; i < 3; i++) {
            NamedKey holder = NamedKey.of("holder " + i, bids.holders.get(i).publicKeys());
            authorities.add(new NamedAuthority(SealedBids.CODES.get(i), "单位 " + i, List.of(holder)));
        }
        return new SealParameters(SealParameters.FORMAT, "330100-2026-0001", "实验设备", 1, 2, "二包", "杭州甲公司", CODE, 1, "2000000.00", deposit,
                "2026-03-20T01:00:00.000Z", List.of("intl-1", "gm-1"), supplier, authorities);
    }

    private String[] seal(String... more) {
        return Stream.concat(Stream.of("seal", "--tender", path("tender.json"), "--key", path("my.key"), "--price", "1798196",
                "--delivery-days", "30",
                "--small", "--contact", "王工", "--mobile", "13800000000", "--deposit-amount", "20000", "--deposit-voucher", "V-1",
                "--deposit-account", "6222"), Stream.of(more)).toArray(String[]::new);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        return speaking(terminal -> SealCommand.run(List.of(args), terminal), Map.of("CAIFLOW_PASSPHRASE", PASSPHRASE));
    }

    private int verify(String... args) {
        return speaking(terminal -> VerifyCommand.run(List.of(args), terminal), Map.of());
    }

    private int runTyping(List<String> lines, String... args) {
        typed.addAll(lines);
        return speaking(terminal -> SealCommand.run(List.of(args), terminal), Map.of());
    }

    private interface Run {
        int on(Terminal terminal);
    }

    private int speaking(Run run, Map<String, String> environment) {
        var spoken = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        int code = run.on(new Terminal(new PrintStream(spoken, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8), environment, prompt -> typed.isEmpty() ? null : typed.remove(0).toCharArray()));
        out = spoken.toString(StandardCharsets.UTF_8);
        err = complained.toString(StandardCharsets.UTF_8);
        return code;
    }
}
