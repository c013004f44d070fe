package org.caiflow.seal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A ZIP from outside: its directory is bounded before it is loaded, its names differ, and its entries do not overlap. */
final class BundleZip implements Closeable {

    /** End of the directory: 22 bytes, then a comment that is not written here. */
    private static final int END = 22;
    private static final byte[] END_SIGNATURE = {'P', 'K', 5, 6};
    private static final int DIRECTORY_LENGTH = 12;
    private static final long LARGEST_DIRECTORY = 32 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    BundleZip(Path file) throws IOException {
        boundDirectory(file);
        try {
            this.zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException noZip) {
            throw new BadBundle(noZip, "bundle.no-zip");
        }
        try {
            index(Files.size(file));
        } catch (IOException | RuntimeException bad) {
            zip.close();
            throw bad instanceof BadBundle told ? told : new BadBundle(bad, "bundle.no-zip");
        }
    }

    private static void boundDirectory(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() < END) {
                throw new BadBundle("bundle.no-zip");
            }
            byte[] end = new byte[END];
            file.seek(file.length() - END);
            file.readFully(end);
            // a comment would let the ZIP be read from another end than this
            boolean comment = end[END - 1] != 0 || end[END - 2] != 0;
            long directory = Integer.toUnsignedLong(Integer.reverseBytes(ByteBuffer.wrap(end).getInt(DIRECTORY_LENGTH)));
            if (!Arrays.equals(end, 0, END_SIGNATURE.length, END_SIGNATURE, 0, END_SIGNATURE.length) || comment
                    || directory > LARGEST_DIRECTORY) {
                throw new BadBundle("bundle.no-zip");
            }
        }
    }

    private void index(long fileSize) throws BadBundle {
        long packed = 0;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entries.put(entry.getName(), entry) != null) {
                throw new BadBundle("bundle.twice", entry.getName());
            }
            packed += entry.getCompressedSize();
            if (entry.getSize() < 0 || entry.getCompressedSize() < 0 || packed > fileSize) {
                throw new BadBundle("bundle.overlap", entry.getName());
            }
        }
    }

    Iterable<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    long size(String name) {
        return entries.get(name).getSize();
    }

    /** Whether it was stored without squeezing, as whatever is large is: then its size is bounded by the file's. */
    boolean plain(String name) {
        ZipEntry entry = entries.get(name);
        return entry.getCompressedSize() >= entry.getSize();
    }

    InputStream open(String name) throws IOException {
        try {
            return zip.getInputStream(entries.get(name));
        } catch (IOException | RuntimeException damaged) {
            throw new BadBundle(damaged, "bundle.damaged", name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
