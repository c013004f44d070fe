package org.caiflow.archive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.caiflow.archive.CaseFile;
import org.caiflow.archive.Papers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Not one transaction: papers and past entries never change, and a large file must not hold a connection while it is read. */
@Service
class CaseFileZip implements CaseFile {

    private final Papers papers;
    private final ObjectProvider<Part> parts;
    private final MessageSource messages;
    private final ObjectMapper json;

    CaseFileZip(Papers papers, ObjectProvider<Part> parts, MessageSource messages, ObjectMapper json) {
        this.papers = papers;
        this.parts = parts;
        this.messages = messages;
        this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
    }

    @Override
    public void write(long caseId, OutputStream out) {
        try (var zip = new HashedZip(out)) {
            writePapers(caseId, zip);
            for (Part part : parts.stream().sorted(Comparator.comparing(Part::entry)).toList()) {
                zip.add(part.entry(), new ByteArrayInputStream(part.content(caseId)));
            }
            try (InputStream readme = new ClassPathResource("templates/paper/case-file-readme.txt").getInputStream()) {
                zip.add("README.txt", readme);
            }
            writeManifest(caseId, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies on the disk is hashed anew: a paper that was changed there does not leave as if it were sound. */
    private void writePapers(long caseId, HashedZip zip) throws IOException {
        int number = 0;
        for (Papers.Paper paper : papers.ofCase(caseId)) {
            try (InputStream content = papers.open(paper.sha256())) {
                HashedZip.Entry entry = zip.add(CaseFileNames.of(++number, kind(paper), paper), content);
                if (!entry.sha256().equals(paper.sha256())) {
                    throw new IllegalStateException("paper " + paper.id() + " was changed on the disk");
                }
            }
        }
    }

    /** A kind without a word of its own holds up no file: the title stands alone. */
    private String kind(Papers.Paper paper) {
        return messages.getMessage("paper." + paper.kind(), null, paper.title(), Locale.SIMPLIFIED_CHINESE);
    }

    private void writeManifest(long caseId, HashedZip zip) throws IOException {
        List<HashedZip.Entry> entries = zip.entries();
        String sums = entries.stream().map(entry -> entry.sha256() + "  " + entry.name() + "\n").collect(Collectors.joining());
        zip.add("manifest.json", bytes(manifest(caseId, entries)));
        zip.add("SHA256SUMS", new ByteArrayInputStream(sums.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> manifest(long caseId, List<HashedZip.Entry> entries) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("caseId", caseId);
        manifest.put("algorithm", "SHA-256");
        manifest.put("entries", entries);
        return manifest;
    }

    private InputStream bytes(Object value) throws JsonProcessingException {
        return new ByteArrayInputStream(json.writeValueAsBytes(value));
    }
}
