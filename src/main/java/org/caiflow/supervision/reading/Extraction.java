package org.caiflow.supervision.reading;

import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads one file with Tika; runs in the reading process only. */
final class Extraction {

    private static final MediaType WORD = MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final long PDF_MEMORY = 32L << 20;
    private static final MediaType PDF = MediaType.application("pdf");

    private final Detector detector = new DefaultDetector();
    private final AutoDetectParser parser = new AutoDetectParser(detector, new Parser[]{new PDFParser(), new OOXMLParser(), new OfficeParser(),
            new RTFParser(), new TXTParser(), new JSoupParser()});
    private final Limits limits;

    Extraction(Limits limits) {
        this.limits = limits;
    }

    ReadFile read(Path file, String name, Path text) throws IOException {
        try (Writer out = Files.newBufferedWriter(text)) {
            return new OneFile(file, name, text, out).read();
        }
    }

    private final class OneFile {

        private final Path file;
        private final String name;
        private final Path text;
        private final TextSink sink;
        private final Traits traits = new Traits();
        private final ImageHashes images = new ImageHashes(limits.mostImages());
        private MediaType type;

        OneFile(Path file, String name, Path text, Writer out) {
            this.file = file;
            this.name = name;
            this.text = text;
            sink = new TextSink(out, limits.mostChars());
        }

        ReadFile read() {
            try {
                parse();
                return done(sink.isEmpty() ? Fault.NO_TEXT : null);
            } catch (TextSink.Full full) {
                return done(Fault.CUT);
            } catch (EncryptedDocumentException locked) {
                return done(Fault.LOCKED);
            } catch (ZeroByteFileException empty) {
                return done(Fault.NO_TEXT);
            } catch (Unknown unknown) {
                return done(Fault.UNKNOWN_KIND);
            } catch (SAXException | TikaException | IOException | RuntimeException | StackOverflowError broken) {
                return done(because(broken));
            }
        }

        /** Tika wraps what a handler throws, and names what it takes for a bomb only in words. */
        private Fault because(Throwable broken) {
            for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
                if (cause instanceof TextSink.Full) {
                    return Fault.CUT;
                }
                if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb")) {
                    return Fault.TOO_MUCH;
                }
            }
            return Fault.BROKEN;
        }

        private void parse() throws IOException, SAXException, TikaException {
            var metadata = new Metadata();
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
            try (TikaInputStream in = TikaInputStream.get(file)) {
                type = detector.detect(in, metadata);
                if (ofd()) {
                    return;
                }
                if (!parser.getSupportedTypes(new ParseContext()).contains(type) && !type.getType().equals("text")) {
                    throw new Unknown();
                }
                var context = new ParseContext();
                context.set(EmbeddedDocumentExtractor.class, images);
                context.set(PDFParserConfig.class, pdf());
                try {
                    parser.parse(in, sink, metadata, context);
                } finally {
                    traits.addAll(metadata);
                }
            }
            more();
        }

        private static PDFParserConfig pdf() {
            var config = new PDFParserConfig();
            config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
            config.setMaxMainMemoryBytes(PDF_MEMORY);
            return config;
        }

        private boolean ofd() throws IOException, SAXException {
            if (!type.equals(MediaType.APPLICATION_ZIP) && !name.toLowerCase(Locale.ROOT).endsWith(".ofd")) {
                return false;
            }
            try (var ofd = new OfdFile(file)) {
                if (!ofd.isOne()) {
                    throw new Unknown();
                }
                type = MediaType.application("ofd");
                ofd.read(sink, traits, images);
                return true;
            }
        }

        private void more() throws IOException {
            if (type.equals(PDF)) {
                new PdfPictures(images).read(file);
            } else if (type.equals(WORD)) {
                WordRoot.of(file).ifPresent(root -> traits.add(Trait.DOCUMENT_ID, root));
            }
        }

        private ReadFile done(Fault fault) {
            return new ReadFile(name, type == null ? null : type.toString(), sink.pages(), sink.isEmpty() ? null : text, traits.all(),
                    images.found(), fault);
        }
    }

    /** A kind of file that is not read. */
    private static final class Unknown extends RuntimeException {
    }
}
