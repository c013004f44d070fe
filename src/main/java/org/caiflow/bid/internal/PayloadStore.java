package org.caiflow.bid.internal;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.BlockHash;
import org.caiflow.seal.OpenedEnvelope;
import org.caiflow.seal.Suite;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Ciphertext on disk, {@code box/<id>} on its way and {@code box/kept/<id>} as a bid, under ids that say nothing. Beside an upload lie the hashes of its
 * blocks, {@code box/<id>.blocks}, written behind the bytes they stand for: what they cover has arrived, whatever a broken line or a killed server left behind it. Their first line is suite and size.
 */
@Component
class PayloadStore {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int ID_BYTES = 16;
    private static final FileTime NO_TIME = FileTime.fromMillis(0);

    private final Path root;
    private final long limit;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();

    /** @param life uploads that nobody went on with for so long are forgotten */
    PayloadStore(@Value("${caiflow.data:./data}") Path data, @Value("${caiflow.bids.max-size:2200MB}") DataSize limit,
                 @Value("${caiflow.bids.upload-life:7d}") Duration life) {
        this.root = data.resolve("box").toAbsolutePath().normalize();
        this.limit = limit.toBytes();
        this.life = life;
    }

    /** @param blocks 32 bytes per block received */
    record Upload(String id, Suite suite, long size, byte[] blocks) {

        long received() {
            return Math.min(size, (long) blocks.length / Suite.SIZE * BlockHash.BLOCK);
        }

        boolean whole() {
            return received() == size;
        }

        byte[] hash() {
            return BlockHash.of(suite, size, blocks);
        }
    }

    long limit() {
        return limit;
    }

    String start(Suite suite, long size) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        try {
            Files.createDirectories(root);
            Files.writeString(blocks(name), head(suite, size), StandardOpenOption.CREATE_NEW);
            Files.createFile(root.resolve(name));
            sweep(Files.getLastModifiedTime(root.resolve(name)).toInstant().minus(life));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the files' own time: what is on its way knows no other. */
    private void sweep(Instant before) throws IOException {
        try (DirectoryStream<Path> uploads = Files.newDirectoryStream(root, Files::isRegularFile)) {
            for (Path upload : uploads) {
                if (Files.getLastModifiedTime(upload).toInstant().isBefore(before)) {
                    delete(upload);
                }
            }
        }
    }

    private static String head(Suite suite, long size) {
        return suite.code() + ' ' + size + '\n';
    }

    /** @throws Refused (unknown) */
    Upload upload(String id) {
        if (id == null || !ID.matcher(id).matches() || !Files.exists(blocks(id)) || !Files.exists(root.resolve(id))) {
            throw Refused.unknown("bid.upload-unknown");
        }
        try {
            byte[] file = Files.readAllBytes(blocks(id));
            int end = 0;
            while (file[end] != '\n') {
                end++;
            }
            String[] head = new String(file, 0, end, StandardCharsets.US_ASCII).split(" ");
            int whole = (file.length - end - 1) / Suite.SIZE * Suite.SIZE;
            byte[] blocks = new byte[whole];
            System.arraycopy(file, end + 1, blocks, 0, whole);
            return new Upload(id, Suite.coded(head[0]), Long.parseLong(head[1]), blocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes whole blocks only, but for the last of the payload: a piece that breaks off in a block leaves the blocks before. */
    long append(Upload upload, long offset, InputStream piece) throws IOException {
        long at = offset;
        byte[] block = new byte[BlockHash.BLOCK];
        try (FileChannel out = FileChannel.open(root.resolve(upload.id()), StandardOpenOption.WRITE);
             FileChannel hashes = FileChannel.open(blocks(upload.id()), StandardOpenOption.WRITE)) {
            for (int read = piece.readNBytes(block, 0, block.length); read > 0; read = piece.readNBytes(block, 0, block.length)) {
                if (at + read > upload.size()) {
                    throw Refused.invalid(Ground.of("bid.upload-length", upload.size()).at("upload"));
                }
                if (read < block.length && at + read < upload.size()) {
                    break;
                }
                write(out, at, block, read);
                byte[] hash = upload.suite().hash(read == block.length ? block : Arrays.copyOf(block, read));
                write(hashes, head(upload.suite(), upload.size()).length() + at / BlockHash.BLOCK * Suite.SIZE, hash, hash.length);
                at += read;
            }
            out.force(false);
            hashes.force(false);
        }
        return upload(upload.id()).received();
    }

    private static void write(FileChannel out, long at, byte[] bytes, int length) throws IOException {
        var buffer = ByteBuffer.wrap(bytes, 0, length);
        for (long place = at; buffer.hasRemaining(); ) {
            place += out.write(buffer, place);
        }
    }

    /** From here on the payload is a bid's and cannot be written to. Its time would tell when it came. */
    void keep(String id) {
        try {
            Files.createDirectories(kept(id).getParent());
            Files.move(root.resolve(id), kept(id), StandardCopyOption.ATOMIC_MOVE);
            Files.setLastModifiedTime(kept(id), NO_TIME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It was no bid after all. */
    void giveBack(String id) {
        try {
            Files.move(kept(id), root.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bid is in: the hashes of its blocks are no longer needed. */
    void forgetUpload(String id) {
        delete(blocks(id));
    }

    /** An upload that is no bid. */
    InputStream read(String id) throws IOException {
        return Files.newInputStream(root.resolve(id));
    }

    void discard(String id) {
        delete(root.resolve(id));
        delete(blocks(id));
    }

    /** A decoy: as many random bytes. */
    String random(long size) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        try {
            Files.createDirectories(kept(name).getParent());
            byte[] block = new byte[BlockHash.BLOCK];
            try (OutputStream out = Files.newOutputStream(kept(name), StandardOpenOption.CREATE_NEW)) {
                for (long left = size; left > 0; left -= block.length) {
                    random.nextBytes(block);
                    out.write(block, 0, (int) Math.min(left, block.length));
                }
            }
            Files.setLastModifiedTime(kept(name), NO_TIME);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OpenedEnvelope.Payload payload(String id) {
        return offset -> Channels.newInputStream(FileChannel.open(kept(id), StandardOpenOption.READ).position(offset));
    }

    void delete(String id) {
        delete(kept(id));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path kept(String id) {
        return root.resolve("kept").resolve(id);
    }

    private Path blocks(String id) {
        return root.resolve(id + ".blocks");
    }
}
