package org.caiflow.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is written as it streams and notes hash and size of every entry; the same content makes the same bytes. */
final class HashedZip implements AutoCloseable {

    /** The earliest time that the format knows: entries carry none of their own. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    HashedZip(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    record Entry(String name, String sha256, long size) {
    }

    Entry add(String name, InputStream content) throws IOException {
        var hashed = new DigestInputStream(content, PaperStore.sha256());
        var header = new ZipEntry(name);
        header.setTimeLocal(NO_TIME);
        zip.putNextEntry(header);
        long size = hashed.transferTo(zip);
        zip.closeEntry();
        var entry = new Entry(name, HexFormat.of().formatHex(hashed.getMessageDigest().digest()), size);
        entries.add(entry);
        return entry;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }
}
