package org.caiflow.archive.internal;

import freemarker.template.Configuration;
import org.caiflow.kernel.Money;
import org.caiflow.notice.NoticeHead;
import org.caiflow.notice.NoticeKind;
import org.caiflow.archive.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Papers, notices and mails: each with its sample in both languages; an undefined value fails; no words outside the message files. */
class TemplateTests {

    private static final Path ROOT = Path.of("templates");
    private static final Pattern RECORD = Pattern.compile("<#-- Renders ([\\w.$]+)");
    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    private static final Configuration TEMPLATES = Templates.configuration();
    private static final FreemarkerRenderer RENDERER = new FreemarkerRenderer(TEMPLATES, new PdfPrinter());

    private static final Map<String, Object> MAIL = Map.ofEntries(Map.entry("caseNo", "CF-420200-2026-0001"),
            Map.entry("caseName", "视频设备采购"), Map.entry("packageName", "第一包"), Map.entry("winner", "甲公司"),
            Map.entry("contractNo", "HT-1"), Map.entry("amount", Money.yuan("12.30")), Map.entry("score", new BigDecimal("93.2")),
            Map.entry("rank", 2), Map.entry("challengeDays", 7),
            Map.entry("challengeUntil", LocalDate.of(2026, 3, 2)), Map.entry("reason", "too-few-bidders"), Map.entry("place", "开标室"),
            Map.entry("approved", true), Map.entry("validFrom", LocalDate.of(2026, 3, 2)), Map.entry("validTo", LocalDate.of(2029, 3, 1)),
            Map.entry("deadline", Instant.EPOCH), Map.entry("evaluationAt", Instant.EPOCH), Map.entry("answerBy", Instant.EPOCH),
            Map.entry("until", Instant.EPOCH), Map.entry("address", "http://localhost/projects/CF-420200-2026-0001/opening"));

    /** Pages have their own tests: they need a person who looks at them. Frames have no record. */
    static Stream<String> printed() throws IOException {
        return templates("paper", "notice").filter(name -> RECORD.matcher(text(name)).find() && !isPage(name));
    }

    static Stream<String> mails() throws IOException {
        return templates("mail").filter(name -> !name.endsWith("frame.ftlh"));
    }

    static Stream<String> all() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".ftlh")).map(file -> ROOT.relativize(file).toString()).sorted()
                    .toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("printed")
    void rendersItsRecordInBothLanguages(String template) {
        Object sample = SampleRecords.of(recordOf(template));

        String chinese = RENDERER.html(template, sample, surroundings(), Locale.SIMPLIFIED_CHINESE);
        String english = RENDERER.html(template, sample, surroundings(), Locale.ENGLISH);

        keep(template.replace(".ftlh", ".html"), chinese.getBytes(StandardCharsets.UTF_8));
        assertThat(chinese).isNotEqualTo(english).contains("&lt;sample&gt;");
        assertThat(english.replaceAll("样例文字", "")).as("English leaves nothing Chinese but values").satisfies(TemplateTests::hardlyChinese);
    }

    @ParameterizedTest
    @MethodSource("printed")
    void failsOnAnUndefinedValue(String template) {
        Object hollow = SampleRecords.hollow(recordOf(template));

        assertThatThrownBy(() -> RENDERER.html(template, hollow, surroundings(), Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("printed")
    void printsEveryCharacterOfAPaper(String template) {
        if (template.startsWith("paper/")) {
            Object sample = SampleRecords.of(recordOf(template));

            byte[] pdf = RENDERER.pdf(template, sample, Locale.SIMPLIFIED_CHINESE);

            keep(template.replace(".ftlh", ".pdf"), pdf);
            assertThat(pdf).startsWith("%PDF-".getBytes());
            assertThat(RENDERER.pdf(template, sample, Locale.ENGLISH)).startsWith("%PDF-".getBytes());
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void writesMailsInBothLanguages(String template) {
        var more = Map.<String, Object>of("name", "王芳", "link", "http://localhost/notices/ZB-2026-000001");

        String chinese = RENDERER.html(template, MAIL, more, Locale.SIMPLIFIED_CHINESE);
        String english = RENDERER.html(template, MAIL, more, Locale.ENGLISH);

        assertThat(chinese).isNotEqualTo(english).contains("<h2");
        assertThatThrownBy(() -> RENDERER.html(template, Map.of(), Map.of(), Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsItsWordsInTheMessageFiles(String template) {
        assertThat(wordsOf(text(template))).as("Chinese in %s belongs into messages/", template).isEmpty();
    }

    @Test
    void findsWordsThatStandInATemplate() {
        assertThat(wordsOf("<#-- 注释 --><p>${msg(\"a\")} 招标公告</p>")).containsExactly("招标公告");
    }

    @Test
    void coversEveryKind() throws IOException {
        assertThat(printed()).hasSizeGreaterThanOrEqualTo(10).contains("notice/tender.ftlh", "notice/failure.ftlh",
                "notice/result.ftlh", "notice/contract.ftlh", "notice/acceptance.ftlh", "paper/contract.ftlh");
        assertThat(mails()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(templates("paper", "notice").filter(name -> !isPage(name) && !RECORD.matcher(text(name)).find()))
                .as("only frames have no record").allMatch(name -> text(name).contains("<#macro"));
    }

    /** Left below target/ to be looked at. */
    private static void keep(String name, byte[] content) {
        try {
            Path file = Path.of("target", "papers", name.replace('/', '-'));
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> surroundings() {
        var more = new HashMap<String, Object>();
        more.put("notice", new NoticeHead("ZB-2026-000001", NoticeKind.TENDER, "招标公告", "鄂州市", 0));
        more.put("attachments", List.of(SampleRecords.of(Papers.Paper.class)));
        return more;
    }

    private static void hardlyChinese(String english) {
        String words = String.join("", CHINESE.matcher(english).results().map(match -> match.group()).toList());
        assertThat(words.replaceAll("招标公告|鄂州市|[壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分零整]", "")).isEmpty();
    }

    private static List<String> wordsOf(String template) {
        return CHINESE.matcher(COMMENT.matcher(template).replaceAll("")).results().map(match -> match.group()).toList();
    }

    private static boolean isPage(String template) {
        return text(template).contains("/layout/page.ftlh");
    }

    private static Class<?> recordOf(String template) {
        var named = RECORD.matcher(text(template));
        assertThat(named.find()).isTrue();
        return classNamed(named.group(1));
    }

    /** Nested records are written with a dot. */
    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            int dot = name.lastIndexOf('.');
            if (dot < 0 || !name.contains(".")) {
                throw new IllegalStateException(e);
            }
            return classNamed(name.substring(0, dot) + "$" + name.substring(dot + 1));
        }
    }

    private static Stream<String> templates(String... folders) throws IOException {
        return all().filter(name -> Stream.of(folders).anyMatch(folder -> name.startsWith(folder + "/")));
    }

    private static String text(String template) {
        try {
            return Files.readString(ROOT.resolve(template));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
