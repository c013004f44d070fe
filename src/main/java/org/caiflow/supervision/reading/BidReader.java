package org.caiflow.supervision.reading;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Reads files in a process with a heap of its own. A file that takes too long or too much ends that process and nothing else; the next
 * file gets a new one. Not for several threads. Closing it deletes the texts.
 */
public final class BidReader implements AutoCloseable {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    /** Of {@code ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;
    private static final int SECONDS_TO_START = 30;

    private final Limits limits;
    private final Path folder;
    private final ExecutorService waiting = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "bid-reader");
        thread.setDaemon(true);
        return thread;
    });
    private Process process;
    private Writer requests;
    private BufferedReader answers;
    private int texts;

    public BidReader(Limits limits) {
        this.limits = limits;
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
            Path text = folder.resolve("text-" + ++texts);
            boolean fresh = start();
            ask(new ReaderMain.Request(file.toAbsolutePath().toString(), name, text.toString()));
            String answer = within(limits.seconds() + (fresh ? SECONDS_TO_START : 0), answers::readLine);
            return answer == null ? ReadFile.failed(name, ended()) : ReaderMain.JSON.readValue(answer, ReadFile.class);
        } catch (TimeoutException slow) {
            end();
            return ReadFile.failed(name, Fault.TOO_SLOW);
        } catch (IOException broken) {
            return ReadFile.failed(name, process == null || process.isAlive() ? Fault.BROKEN : ended());
        }
    }

    private void ask(ReaderMain.Request request) throws IOException {
        requests.write(ReaderMain.JSON.writeValueAsString(request) + "\n");
        requests.flush();
    }

    /** The process has gone. */
    private Fault ended() {
        try {
            boolean gone = process.waitFor(1, TimeUnit.SECONDS);
            return gone && process.exitValue() == OUT_OF_MEMORY ? Fault.TOO_MUCH : Fault.BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Fault.BROKEN;
        } finally {
            end();
        }
    }

    private <T> T within(int seconds, Callable<T> act) throws IOException, TimeoutException {
        var answer = waiting.submit(act);
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private boolean start() throws IOException {
        if (process != null) {
            return false;
        }
        Path scratch = Files.createDirectories(folder.resolve("tmp"));
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + limits.heap() + "m",
                "-Xss1m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + scratch, "-cp", classPath()));
        command.addAll(main());
        command.add(ReaderMain.JSON.writeValueAsString(limits));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        return true;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).reduce((one, other) -> one + File.pathSeparator + other).orElseThrow();
    }

    /** In the platform's jar the classes lie one level deeper. */
    private static List<String> main() {
        boolean packed = ClassLoader.getSystemClassLoader().getResource(LAUNCHER.replace('.', '/') + ".class") != null;
        String main = ReaderMain.class.getName();
        return packed ? List.of("-Dloader.main=" + main, LAUNCHER) : List.of(main);
    }

    private void end() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    @Override
    public void close() {
        end();
        waiting.shutdownNow();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
