package org.caiflow.archive.internal;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the text of a PDF with the text it was made from, character by character. A font that lacks a character drops or replaces
 * it silently, and a paper with a vanished digit is worse than none.
 */
final class PdfText {

    /** Height of the margins in the papers' style sheet, in points: what stands there (running head, page numbers) is no content. */
    private static final float MARGIN = 60;

    private PdfText() {
    }

    static void requireSameText(String xhtml, byte[] pdf) {
        Map<Integer, Integer> lost = count(ofSource(xhtml));
        count(ofPdf(pdf)).forEach((character, found) -> lost.merge(character, -found, Integer::sum));
        lost.values().removeIf(missing -> missing <= 0);
        if (!lost.isEmpty()) {
            throw new IllegalStateException("the PDF lacks characters of its source: " + named(lost));
        }
    }

    static String ofPdf(byte[] pdf) {
        var text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                text.append(ofPage(page)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String ofPage(PDPage page) throws IOException {
        var box = page.getMediaBox();
        var content = new PDFTextStripperByArea();
        content.addRegion("content", new Rectangle2D.Float(0, MARGIN, box.getWidth(), box.getHeight() - 2 * MARGIN));
        content.extractRegions(page);
        return content.getTextForRegion("content");
    }

    static String ofSource(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var body = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml))).getElementsByTagName("body");
            var text = new StringBuilder();
            collect(body.item(0), text);
            return text.toString();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a paper's template is not well-formed: " + e.getMessage(), e);
        }
    }

    private static void collect(Node node, StringBuilder text) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            text.append(node.getNodeValue());
        }
        if (node instanceof Element element && element.getAttribute("class").contains("running")) {
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, text);
        }
    }

    private static Map<Integer, Integer> count(String text) {
        var counts = new TreeMap<Integer, Integer>();
        text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> counts.merge(c, 1, Integer::sum));
        return counts;
    }

    private static String named(Map<Integer, Integer> lost) {
        var names = new StringBuilder();
        lost.forEach((c, times) -> names.append(String.format("%sU+%04X %s ×%d", names.isEmpty() ? "" : ", ", c, Character.toString(c), times)));
        return names.toString();
    }
}
