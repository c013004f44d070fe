package org.caiflow.supervision.reading;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;

/** Writes what Tika reads as plain text: a line per block, a form feed before each page but the first. */
final class TextSink extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of("p", "div", "tr", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "br");

    private final Writer out;
    private final int most;
    private int chars;
    private int pages;
    private boolean body;

    TextSink(Writer out, int most) {
        this.out = out;
        this.most = most;
    }

    /** Enough text was read. */
    static final class Full extends SAXException {
    }

    int pages() {
        return pages;
    }

    boolean isEmpty() {
        return chars == 0;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        body |= name.equals("body");
        if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
            page();
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        if (body && BLOCKS.contains(name)) {
            write("\n");
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (body) {
            text(new String(text, start, length));
        }
    }

    void page() throws SAXException {
        body = true;
        if (pages++ > 0) {
            write("\f");
        }
    }

    void text(String text) throws SAXException {
        if (!text.isBlank()) {
            chars += text.length();
        }
        write(text.replace('\f', ' '));
        if (chars > most) {
            throw new Full();
        }
    }

    private void write(String text) throws SAXException {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }
}
