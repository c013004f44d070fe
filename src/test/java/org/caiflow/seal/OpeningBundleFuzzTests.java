package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is handed in as a bundle: a report or a refusal, soon, and never a report that all is well with something that was changed. */
class OpeningBundleFuzzTests {

    private static final OpeningVerifier.Known KEY_KNOWN = new OpeningVerifier.Known(Openings.KEY, List.of(), null);
    private static final Duration BOUND = Duration.ofMinutes(3);
    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_ALLOCATED = 64 << 20;

    @TempDir
    private Path folder;
    private final Random random = new Random(20260320);
    private Path file;
    private byte[] whole;

    @BeforeEach
    void aBundle() throws IOException {
        var openings = new Openings(Suite.INTL_1);
        openings.bids.subList(2, 4).clear();
        file = openings.write(folder);
        whole = Files.readAllBytes(file);
    }

    @Test
    void survivesChangedBytesOfTheZip() {
        within(() -> {
            for (int i = 0; i < 2_000; i++) {
                byte[] changed = whole.clone();
                for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
                    changed[place(changed.length)] = (byte) random.nextInt();
                }
                verify(random.nextInt(8) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length)) : changed);
            }
        });
    }

    /** Every second near the directory at the end, where a ZIP is read from. */
    private int place(int length) {
        return random.nextBoolean() ? random.nextInt(length) : length - 1 - random.nextInt(4_000);
    }

    @Test
    void survivesChangedEntriesThatAreListedAsChanged() throws IOException {
        Map<String, byte[]> entries = Zips.entries(file);
        List<String> names = entries.keySet().stream().filter(name -> !name.equals("manifest.json")).toList();
        within(() -> {
            for (int i = 0; i < 1_000; i++) {
                var changed = new java.util.LinkedHashMap<>(entries);
                String name = names.get(random.nextInt(names.size()));
                byte[] bytes = entries.get(name).clone();
                bytes[random.nextInt(Math.min(bytes.length, 700))] ^= (byte) (1 + random.nextInt(255));
                changed.put(name, bytes);
                OpeningManifest manifest = OpeningManifest.read(entries.get("manifest.json"));
                changed.put("manifest.json", manifest.with(manifest.entries().stream()
                        .map(entry -> entry.name().equals(name) ? new OpeningManifest.Entry(name, entry.size(), hash(bytes)) : entry)
                        .toList()).json());
                Zips.write(file, changed);
                boolean holds = holds(file);
                // a space for another in JSON, a field that nobody asks for: the receipt still says the same
                assertThat(holds && !name.endsWith("receipt.json")).as(name).isFalse();
            }
        });
    }

    @Test
    void survivesAnythingAsManifest() throws IOException {
        Map<String, byte[]> entries = Zips.entries(file);
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        String[] bits = {"null", "-1", "\"\"", "[]", "{}", "1e999", "true", "[null]", "\"2026-13-01\"", "99999999999999999999",
                "[".repeat(2000)};
        within(() -> {
            for (int i = 0; i < 2_000; i++) {
                var text = new StringBuilder(manifest);
                int from = random.nextInt(text.length());
                int value = Math.max(text.indexOf(": ", from), 0) + 2;
                int end = Math.max(value, text.indexOf("\n", value));
                text.replace(value, random.nextBoolean() ? end : Math.min(value + random.nextInt(9), text.length()),
                        bits[random.nextInt(bits.length)]);
                entries.put("manifest.json", text.toString().getBytes(StandardCharsets.UTF_8));
                Zips.write(file, entries);
                holds(file);
            }
        });
    }

    private void verify(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        holds(file);
    }

    /** Anything but a report would fail the test; so would taking much memory, even if it were given back. */
    private static boolean holds(Path file) throws IOException {
        var findings = new Findings(finding -> { });
        long before = THREADS.getCurrentThreadAllocatedBytes();
        new OpeningVerifier(KEY_KNOWN, findings).verify(file, null);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        assertThat(findings.all()).isNotEmpty().allSatisfy(finding -> assertThat(finding.detail().apply(new Words(false))).isNotNull());
        return findings.allHold();
    }

    private static String hash(byte[] bytes) {
        return Bytes.hex(Bytes.sha256().digest(bytes));
    }

    private static void within(Attempt attempt) {
        Assertions.assertTimeout(BOUND, attempt::run);
    }

    private interface Attempt {
        void run() throws IOException;
    }
}
