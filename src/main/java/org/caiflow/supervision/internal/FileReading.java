package org.caiflow.supervision.internal;

import org.caiflow.archive.Papers;
import org.caiflow.supervision.Questions.Remark;
import org.caiflow.supervision.reading.BidReader;
import org.caiflow.supervision.reading.Fault;
import org.caiflow.supervision.reading.ReadFile;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads stored papers until the time is up, and remarks on what could not be read. */
final class FileReading {

    private final Papers papers;
    private final BidReader reader;
    private final Map<String, Papers.Paper> filed;
    private final long end;
    private final List<Remark> remarks = new ArrayList<>();
    private int files;

    /** @param filed papers of the case by their hash, for their names */
    FileReading(Papers papers, BidReader reader, Map<String, Papers.Paper> filed, Duration most) {
        this.papers = papers;
        this.reader = reader;
        this.filed = filed;
        end = System.nanoTime() + most.toNanos();
    }

    List<Remark> remarks() {
        return remarks;
    }

    int files() {
        return files;
    }

    /** @param supplier whose files they are; null for what all were given */
    List<ReadFile> read(String supplier, List<String> hashes) {
        var read = new ArrayList<ReadFile>();
        for (String hash : hashes) {
            String name = filed.containsKey(hash) ? filed.get(hash).fileName() : hash.substring(0, 12);
            files++;
            if (System.nanoTime() > end) {
                remarks.add(new Remark(supplier, "TIME_UP", name));
                continue;
            }
            ReadFile file = read(hash, name);
            if (file.fault() != null) {
                remarks.add(new Remark(supplier, file.fault().name(), name));
            }
            read.add(file);
        }
        return read;
    }

    private ReadFile read(String hash, String name) {
        if (!papers.exists(hash)) {
            return ReadFile.failed(name, Fault.BROKEN);
        }
        try {
            Resource stored = papers.resource(hash);
            return stored.isFile() ? reader.read(stored.getFile().toPath(), name) : copied(stored, name);
        } catch (IOException | RuntimeException gone) {
            return ReadFile.failed(name, Fault.BROKEN);
        }
    }

    private ReadFile copied(Resource stored, String name) throws IOException {
        Path copy = reader.folder().resolve("copy");
        try (InputStream in = stored.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return reader.read(copy, name);
    }
}
