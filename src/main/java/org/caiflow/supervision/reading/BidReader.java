package org.caiflow.supervision.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/**
 * Reads files in a process with a heap of its own. A file that takes too long or too much ends that process and nothing else; the next
 * file gets a new one. Not for several threads. Closing it deletes the texts.
 */
public final class BidReader implements AutoCloseable {

    private final Limits limits;
    private final Readers readers;
    private final Path folder;
    private ReaderProcess process;
    private int texts;

    BidReader(Limits limits, Readers readers) {
        this.limits = limits;
        this.readers = readers;
        try {
            folder = Files.createTempDirectory("caiflow-bids-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where texts lie until this is closed; others may keep what they need beside them. */
    public Path folder() {
        return folder;
    }

    /** Never fails because of what is in the file: then its fault says why it could not be read. */
    public ReadFile read(Path file, String name) {
        try {
            if (Files.size(file) > limits.largestFile()) {
                return ReadFile.failed(name, Fault.TOO_LARGE);
            }
            if (process == null) {
                process = readers.take(limits);
            }
            Path text = folder.resolve("text-" + ++texts);
            var read = process.read(new ReaderMain.Request(file.toAbsolutePath().toString(), name, text.toString()));
            return read == null ? ended(name) : read;
        } catch (TimeoutException slow) {
            end();
            return ReadFile.failed(name, Fault.TOO_SLOW);
        } catch (IOException broken) {
            return process == null ? ReadFile.failed(name, Fault.BROKEN) : ended(name);
        }
    }

    private ReadFile ended(String name) {
        Fault why = process.ended();
        end();
        return ReadFile.failed(name, why);
    }

    private void end() {
        process.end();
        process = null;
    }

    @Override
    public void close() {
        if (process != null) {
            readers.giveBack(process);
        }
        Folders.delete(folder);
    }
}
