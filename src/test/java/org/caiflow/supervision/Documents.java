package org.caiflow.supervision;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.caiflow.supervision.text.Prose;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as bidders make them. */
public final class Documents {

    private static final int LINE = 36;

    private Documents() {
    }

    /** @param picture seed of a picture on the first page; 0 for none */
    public record Making(String author, String lastSavedBy, String company, int picture) {

        public static final Making PLAIN = new Making(null, null, null, 0);
    }

    /** The first two share author, a passage and a picture; the third is innocent; each has a second file that cannot be read. */
    public static Map<String, byte[]> planted(int number) {
        var own = new Prose(100 + number);
        String shared = number < 2 ? new Prose(7).letters(200) : own.letters(200);
        var making = number < 2 ? new Making("赵铁柱", null, null, 5) : new Making("钱多多", null, null, 6);
        return Map.of("投标文件.pdf", pdf(making, List.of(own.letters(600), own.letters(300) + shared)),
                "附件.zip", zip(Map.of("a.txt", "内容" + number)));
    }

    public static byte[] word(Making making, String... paragraphs) {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (String text : paragraphs) {
                document.createParagraph().createRun().setText(text);
            }
            var core = document.getProperties().getCoreProperties();
            core.setCreator(making.author() == null ? "" : making.author());
            core.setCreated(Optional.empty());
            if (making.lastSavedBy() != null) {
                core.setLastModifiedByUser(making.lastSavedBy());
            }
            if (making.company() != null) {
                document.getProperties().getExtendedProperties().setCompany(making.company());
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page per text. */
    public static byte[] pdf(Making making, List<String> pages) {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream();
             InputStream ttf = Documents.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            PDFont font = PDType0Font.load(document, ttf, true);
            for (int i = 0; i < pages.size(); i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    write(content, font, pages.get(i));
                    if (i == 0 && making.picture() != 0) {
                        content.drawImage(LosslessFactory.createFromImage(document, picture(making.picture())), 50, 50);
                    }
                }
            }
            document.getDocumentInformation().setAuthor(making.author());
            document.getDocumentInformation().setCreationDate(null);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream content, PDFont font, String text) throws IOException {
        content.beginText();
        content.setFont(font, 12);
        content.setLeading(18);
        content.newLineAtOffset(60, 720);
        for (int at = 0; at < text.length(); at += LINE) {
            content.showText(text.substring(at, Math.min(text.length(), at + LINE)));
            content.newLine();
        }
        content.endText();
    }

    private static BufferedImage picture(int seed) {
        var chance = new Random(seed);
        var image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, chance.nextInt(1 << 24));
            }
        }
        return image;
    }

    public static byte[] ofd(String author, String... pages) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>d41d8cd9</ofd:DocID>"
                + "<ofd:Author>" + author + "</ofd:Author></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        var places = new StringBuilder();
        for (int i = 0; i < pages.length; i++) {
            places.append("<ofd:Page ID=\"").append(i + 1).append("\" BaseLoc=\"Pages/Page_").append(i).append("/Content.xml\"/>");
            entries.put("Doc_0/Pages/Page_" + i + "/Content.xml", "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>"
                    + "<ofd:TextObject><ofd:TextCode X=\"0\" Y=\"0\">" + pages[i] + "</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>");
        }
        entries.put("Doc_0/Document.xml", "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Pages>" + places + "</ofd:Pages></ofd:Document>");
        return zip(entries);
    }

    public static byte[] zip(Map<String, String> entries) {
        try (var out = new ByteArrayOutputStream(); var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
