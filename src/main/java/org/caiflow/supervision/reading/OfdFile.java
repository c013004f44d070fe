package org.caiflow.supervision.reading;

import org.xml.sax.SAXException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A page document by GB/T 33190 (OFD): its making, the text of its pages in their order, its pictures. */
final class OfdFile implements AutoCloseable {

    private static final Map<String, Trait> INFO = Map.of("Author", Trait.AUTHOR, "DocID", Trait.DOCUMENT_ID, "Creator", Trait.SOFTWARE,
            "CreatorVersion", Trait.SOFTWARE);
    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;

    OfdFile(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    boolean isOne() {
        return zip.getEntry("OFD.xml") != null;
    }

    void read(TextSink sink, Traits traits, ImageHashes images) throws IOException, SAXException {
        try {
            var roots = new ArrayList<String>();
            each("OFD.xml", (xml, name) -> {
                if (INFO.containsKey(name)) {
                    traits.add(INFO.get(name), xml.getElementText());
                } else if (name.equals("DocRoot")) {
                    roots.add(xml.getElementText().strip());
                }
            });
            for (String root : roots) {
                for (String page : pages(root)) {
                    sink.page();
                    page(page, sink);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        pictures(images);
    }

    private List<String> pages(String root) throws IOException, XMLStreamException, SAXException {
        String folder = root.substring(0, root.lastIndexOf('/') + 1);
        var pages = new ArrayList<String>();
        each(root, (xml, name) -> {
            String place = name.equals("Page") ? xml.getAttributeValue(null, "BaseLoc") : null;
            if (place != null) {
                pages.add(place.startsWith("/") ? place.substring(1) : folder + place);
            }
        });
        return pages;
    }

    private void page(String entry, TextSink sink) throws IOException, XMLStreamException, SAXException {
        each(entry, (xml, name) -> {
            if (name.equals("TextCode")) {
                sink.text(xml.getElementText() + "\n");
            }
        });
    }

    private void pictures(ImageHashes images) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (ImageHashes.isPicture(entry.getName())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    images.add(in, 0);
                }
            }
        }
    }

    private interface Visitor {
        void element(XMLStreamReader xml, String name) throws XMLStreamException, SAXException;
    }

    private void each(String name, Visitor visitor) throws IOException, XMLStreamException, SAXException {
        ZipEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    visitor.element(xml, xml.getLocalName());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
