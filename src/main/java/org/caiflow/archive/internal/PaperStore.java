package org.caiflow.archive.internal;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes on disk under the hash of their content: {@code papers/aa/bb/<sha256>}. A file appears under its name only when it is whole
 * and on the disk, so a killed server leaves at most a temporary file.
 */
@Component
class PaperStore {

    private final Path root;
    private final long limit;

    PaperStore(@Value("${caiflow.data:./data}") Path data, @Value("${caiflow.papers.max-size:50MB}") DataSize limit) {
        this.root = data.resolve("papers").toAbsolutePath().normalize();
        this.limit = limit.toBytes();
    }

    /** @param head the first bytes, to know the type by */
    record Kept(String sha256, long size, byte[] head) {
    }

    Kept keep(InputStream content) {
        return keep(content, limit);
    }

    /** Without the limit of uploads. */
    Kept keepLong(InputStream content) {
        return keep(content, Long.MAX_VALUE);
    }

    private Kept keep(InputStream content, long limit) {
        try {
            Files.createDirectories(root);
            Path draft = Files.createTempFile(root, "in-", ".part");
            try {
                Kept kept = copy(content, draft, limit);
                publish(draft, pathOf(kept.sha256()));
                return kept;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(String sha256) {
        try {
            return Files.newInputStream(pathOf(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("paper is registered but not on disk: " + sha256, e);
        }
    }

    Resource resource(String sha256) {
        return new FileSystemResource(pathOf(sha256));
    }

    private Path pathOf(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    private Kept copy(InputStream content, Path draft, long limit) throws IOException {
        MessageDigest digest = sha256();
        byte[] head = new byte[0];
        long size = 0;
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.readNBytes(buffer, 0, buffer.length); read > 0;
                 read = content.readNBytes(buffer, 0, buffer.length)) {
                size += read;
                if (size > limit) {
                    throw Refused.invalid(Ground.of("archive.too-large", limit / 1024 / 1024).at("file"));
                }
                head = head.length == 0 ? Arrays.copyOf(buffer, read) : head;
                digest.update(buffer, 0, read);
                out.write(ByteBuffer.wrap(buffer, 0, read));
            }
            out.force(true);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), size, head);
    }

    private static void publish(Path draft, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
