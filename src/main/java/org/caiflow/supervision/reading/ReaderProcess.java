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
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A running {@link ReaderMain}. It ends with this JVM: then its input ends. */
final class ReaderProcess {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    /** Of {@code ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;
    private static final int SECONDS_TO_START = 30;

    private final Limits limits;
    private final Path scratch;
    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;
    private final ExecutorService waiting = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "bid-reader");
        thread.setDaemon(true);
        return thread;
    });
    private boolean fresh = true;

    ReaderProcess(Limits limits) throws IOException {
        this.limits = limits;
        scratch = Files.createTempDirectory("caiflow-reader-");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + limits.heap() + "m",
                "-Xss1m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + scratch, "-cp", classPath()));
        command.addAll(main());
        command.add(ReaderMain.JSON.writeValueAsString(limits));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    Limits limits() {
        return limits;
    }

    /** @return null when the process ended instead of answering */
    ReadFile read(ReaderMain.Request request) throws IOException, TimeoutException {
        int seconds = limits.seconds() + (fresh ? SECONDS_TO_START : 0);
        fresh = false;
        requests.write(ReaderMain.JSON.writeValueAsString(request) + "\n");
        requests.flush();
        try {
            String answer = waiting.submit(answers::readLine).get(seconds, TimeUnit.SECONDS);
            return answer == null ? null : ReaderMain.JSON.readValue(answer, ReadFile.class);
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Why it ended while it read. */
    Fault ended() {
        try {
            boolean gone = process.waitFor(1, TimeUnit.SECONDS);
            return gone && process.exitValue() == OUT_OF_MEMORY ? Fault.TOO_MUCH : Fault.BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Fault.BROKEN;
        }
    }

    void end() {
        process.destroyForcibly();
        waiting.shutdownNow();
        try {
            Folders.delete(scratch);
        } catch (UncheckedIOException stillWriting) {
            scratch.toFile().deleteOnExit();
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** In the platform's jar the classes lie one level deeper. */
    private static List<String> main() {
        boolean packed = ClassLoader.getSystemClassLoader().getResource(LAUNCHER.replace('.', '/') + ".class") != null;
        String main = ReaderMain.class.getName();
        return packed ? List.of("-Dloader.main=" + main, LAUNCHER) : List.of(main);
    }
}
