package org.caiflow.supervision.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The number that Word draws when a document is begun and keeps in every copy of it (rsidRoot). */
final class WordRoot {

    private static final Pattern ROOT = Pattern.compile("<w:rsidRoot w:val=\"([0-9A-Fa-f]{8})\"");
    /** Nothing, and what WPS writes into all its documents. */
    private static final Set<String> SHARED_BY_ALL = Set.of("00000000", "00172A27");
    private static final int LONGEST = 1 << 20;

    private WordRoot() {
    }

    static Optional<String> of(Path docx) throws IOException {
        try (var zip = new ZipFile(docx.toFile())) {
            var settings = zip.getEntry("word/settings.xml");
            if (settings == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(settings)) {
                var root = ROOT.matcher(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
                return root.find() && !SHARED_BY_ALL.contains(root.group(1)) ? Optional.of("rsid " + root.group(1)) : Optional.empty();
            }
        }
    }
}
