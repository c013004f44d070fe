package org.caiflow.demo;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What a bidder hands in. */
record BidFile(String name, byte[] content) {

    private static final String NAME = "投标文件";

    static BidFile plain(byte[] text) {
        return new BidFile(NAME + ".txt", text);
    }

    static BidFile word(CaseScript.Document written) {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            written.text().forEach(paragraph -> document.createParagraph().createRun().setText(paragraph));
            var properties = document.getProperties().getCoreProperties();
            properties.setCreator(written.author());
            // else all that the player makes within a second would be of one time
            properties.setCreated(Optional.empty());
            document.write(out);
            return new BidFile(NAME + ".docx", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ending() {
        return name.substring(name.lastIndexOf('.'));
    }
}
