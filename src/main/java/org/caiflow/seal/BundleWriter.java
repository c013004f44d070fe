package org.caiflow.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a bundle entry by entry; the manifest comes last, because it lists the hashes. */
final class BundleWriter {

    /** Every bundle of one opening is the same, whenever it is written. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final List<OpeningManifest.Entry> entries = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER];

    BundleWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void bid(int bid, BidContents contents) throws IOException {
        small(BundleNames.receipt(bid), contents.receipt());
        byte[] head = contents.head();
        if (head != null) {
            small(BundleNames.head(bid), head);
            InputStream payload = contents.payload();
            if (payload != null) {
                large(BundleNames.payload(bid), payload);
            }
        }
        byte[] form = contents.form();
        if (form != null) {
            small(BundleNames.form(bid), form);
            int index = 0;
            for (Sealer.Source file : contents.files()) {
                large(BundleNames.file(bid, index++), file.open());
            }
        }
    }

    void finish(OpeningManifest manifest) throws IOException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        copy(BundleNames.MANIFEST, new ByteArrayInputStream(manifest.with(entries).json()));
        zip.finish();
    }

    private void small(String name, byte[] bytes) throws IOException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        listed(name, new ByteArrayInputStream(bytes));
    }

    private void large(String name, InputStream bytes) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        listed(name, bytes);
    }

    private void listed(String name, InputStream bytes) throws IOException {
        try (var hashed = new DigestInputStream(bytes, Bytes.sha256())) {
            long size = copy(name, hashed);
            entries.add(new OpeningManifest.Entry(name, size, Bytes.hex(hashed.getMessageDigest().digest())));
        }
    }

    private long copy(String name, InputStream bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        long size = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            zip.write(buffer, 0, read);
            size += read;
        }
        zip.closeEntry();
        return size;
    }
}
