package org.caiflow.supervision.reading;

import org.caiflow.supervision.Documents;
import org.caiflow.supervision.Documents.Making;
import org.caiflow.supervision.text.Plain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

class BidReaderTest {

    private static final Limits SMALL = new Limits(10, 64, 20L << 20, 200_000, 50);

    @TempDir
    Path folder;
    private final Readers readers = new Readers(Duration.ofSeconds(2));
    private final BidReader reader = readers.open(SMALL);

    @AfterEach
    void close() {
        reader.close();
        readers.close();
        assertThat(reader.folder()).doesNotExist();
    }

    @Test
    void readsTextTraitsAndPicturesOfAPdfPageByPage() throws IOException {
        var making = new Making("李工", null, null, 7);

        var read = read("投标文件.pdf", Documents.pdf(making, List.of("第一章 投标函", "第二章 技术方案")));

        assertThat(read.fault()).isNull();
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.readText().split("\f")).hasSize(2);
        // the radicals of Kangxi that many PDF writers put for characters are told apart only here
        assertThat(Plain.of(read.readText()).quote("第二章技术方案")).isPresent();
        assertThat(read.values(Trait.AUTHOR)).containsExactly("李工");
        assertThat(read.images()).hasSize(1).allSatisfy(image -> assertThat(image.page()).isEqualTo(1));
    }

    @Test
    void readsWhoMadeAWordDocument() throws IOException {
        var read = read("投标文件.docx", Documents.word(new Making("张三", "李四", "清河图文", 0), "投标函", "我方承诺"));

        assertThat(read.fault()).isNull();
        assertThat(read.readText()).contains("投标函", "我方承诺");
        assertThat(read.values(Trait.AUTHOR)).containsExactly("张三");
        assertThat(read.values(Trait.LAST_SAVED_BY)).containsExactly("李四");
        assertThat(read.values(Trait.COMPANY)).containsExactly("清河图文");
    }

    @Test
    void readsAnOfdDocument() throws IOException {
        var read = read("投标文件.ofd", Documents.ofd("王五", "第一页文字", "第二页文字"));

        assertThat(read.fault()).isNull();
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.readText()).contains("第一页文字", "\f", "第二页文字");
        assertThat(read.values(Trait.AUTHOR)).containsExactly("王五");
        assertThat(read.values(Trait.DOCUMENT_ID)).containsExactly("d41d8cd9");
    }

    @Test
    void readsPlainTextInChineseEncodings() throws IOException {
        assertThat(read("a.txt", "投标文件正文，承诺按期交货。".getBytes(StandardCharsets.UTF_8)).readText()).contains("承诺按期交货");
    }

    @Test
    void neverUnpacksAnArchive() throws IOException {
        assertThat(read("a.zip", Documents.zip(Map.of("投标文件.txt", "内容"))).fault()).isEqualTo(Fault.UNKNOWN_KIND);
        assertThat(read("a.exe", new byte[]{'M', 'Z', 0, 1, 2}).fault()).isEqualTo(Fault.UNKNOWN_KIND);
    }

    @Test
    void saysWhatIsDamaged() throws IOException {
        byte[] whole = Documents.word(Making.PLAIN, "投标函");
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThat(read("half.docx", half).fault()).isEqualTo(Fault.BROKEN);
        assertThat(read("empty.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)).fault()).isEqualTo(Fault.BROKEN);
        assertThat(read("nothing.txt", new byte[0]).fault()).isEqualTo(Fault.NO_TEXT);
        assertThat(read("whole.docx", whole).fault()).isNull();
    }

    /** A word document of some kilobytes that unpacks to two gigabytes. */
    @Test
    void outlivesABomb() throws IOException {
        Path bomb = folder.resolve("bomb.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType="
                    + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] block = "<w:p><w:r><w:t>投</w:t></w:r></w:p>".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            zip.write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>".getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < 2L << 30; written += block.length) {
                zip.write(block);
            }
        }

        assertThat(reader.read(bomb, "bomb.docx").fault()).isIn(Fault.TOO_MUCH, Fault.BROKEN, Fault.TOO_SLOW, Fault.CUT);
        assertThat(read("after.txt", "还能读".getBytes(StandardCharsets.UTF_8)).fault()).isNull();
    }

    @Test
    void leavesAFileOfTwoGigabytesAlone() throws IOException {
        Path large = folder.resolve("large.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(2L << 30);
        }

        assertThat(reader.read(large, "large.pdf").fault()).isEqualTo(Fault.TOO_LARGE);
    }

    /** 20 MB of text are cut, not kept. */
    @Test
    void cutsWhatHasNoEnd() throws IOException {
        var read = read("endless.txt", "无穷无尽的文字。".repeat(800_000).getBytes(StandardCharsets.UTF_8));

        assertThat(read.fault()).isEqualTo(Fault.CUT);
        assertThat(read.readText().length()).isBetween(200_000, 400_000);
    }

    @Test
    void endsAReaderThatTakesTooLong() throws IOException {
        try (var hasty = readers.open(new Limits(-SECONDS_TO_START, 64, 1 << 20, 1_000, 1))) {
            Path file = Files.write(folder.resolve("slow.txt"), "慢".getBytes(StandardCharsets.UTF_8));

            assertThat(hasty.read(file, "slow.txt").fault()).isEqualTo(Fault.TOO_SLOW);
        }
    }

    @Test
    void keepsAProcessForTheNextAndEndsItAfterAWhile() throws Exception {
        Path file = Files.write(folder.resolve("one.txt"), "一".getBytes(StandardCharsets.UTF_8));
        ReaderProcess first = readers.take(SMALL);
        readers.giveBack(first);

        ReaderProcess second = readers.take(SMALL);
        readers.giveBack(second);
        assertThat(second).isSameAs(first);
        for (int i = 0; i < 100 && first.isAlive(); i++) {
            Thread.sleep(100);
        }

        assertThat(first.isAlive()).isFalse();
        assertThat(reader.read(file, "one.txt").fault()).isNull();
    }

    private static final int SECONDS_TO_START = 30;

    private ReadFile read(String name, byte[] content) throws IOException {
        return reader.read(Files.write(folder.resolve(name), content), name);
    }
}
