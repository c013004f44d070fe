package org.caiflow.seal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;

/** A file that stands under its name only when it is whole; nothing is ever overwritten. Its owner alone reads it. */
final class NewFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream stream;
    private boolean kept;

    /** @throws FileAlreadyExistsException at once when there is such a file */
    NewFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        if (Files.exists(this.target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        this.part = Files.createTempFile(this.target.getParent(), this.target.getFileName().toString(), ".part");
        this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    OutputStream stream() {
        return stream;
    }

    /** When it was begun, by the file's own time: only module calendar asks the clock. */
    String begunAt() throws IOException {
        return Files.getLastModifiedTime(part).toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Gives it its name; what was written is on the disk then. */
    void keep() throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
        Files.move(part, target);
        kept = true;
    }

    static void write(Path target, byte[] bytes) throws IOException {
        try (var file = new NewFile(target)) {
            file.stream().write(bytes);
            file.keep();
        }
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            channel.close();
            Files.deleteIfExists(part);
        }
    }
}
