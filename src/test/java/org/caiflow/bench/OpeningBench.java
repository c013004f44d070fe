package org.caiflow.bench;

import org.caiflow.seal.Authority;
import org.caiflow.seal.BidContext;
import org.caiflow.seal.BidForm;
import org.caiflow.seal.Bulk;
import org.caiflow.seal.ChunkedEncryption;
import org.caiflow.seal.EnvelopeHead;
import org.caiflow.seal.OpenedEnvelope;
import org.caiflow.seal.Sealer;
import org.caiflow.seal.SecretKeys;
import org.caiflow.seal.Shares;
import org.caiflow.seal.Suite;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Opening of a bid of 2 GB beside {@code openssl speed} in the same run, turn about, and what it takes of memory. */
public final class OpeningBench {

    private static final long LARGE = 2L << 30;
    private static final long SMALL = 200L << 20;
    private static final int ROUNDS = 3;
    private static final byte[] KEY = new byte[ChunkedEncryption.KEY];
    private static final int BUFFER = 1 << 16;
    private static final double ASKED = 0.5;
    private static final long MOST_MEMORY = 256;
    private static final Pattern SPEED = Pattern.compile("^(?:AES-256-GCM|sha256)\\s+([\\d.]+)k",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final SecureRandom random = new SecureRandom();
    private final SecretKeys supplier = SecretKeys.generate(random);
    private final List<SecretKeys> holders = IntStream.range(0, 3).mapToObj(i -> SecretKeys.generate(random)).toList();

    private OpeningBench() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Path envelope = folder.resolve("bid.envelope");
        Path message = folder.resolve("message");
        var bench = new OpeningBench();
        try {
            boolean fine = bench.beside(envelope, message);
            bench.other(envelope);
            Machine.print();
            System.exit(fine ? 0 : 1);
        } finally {
            Files.deleteIfExists(envelope);
            Files.deleteIfExists(message);
        }
    }

    private boolean beside(Path envelope, Path message) throws IOException, InterruptedException {
        System.out.printf("sealing 2 GB with intl-1: %.0f MB/s%n", seal(Suite.INTL_1, LARGE, envelope));
        encrypt(message);
        long idle = status(RESIDENT);
        open(envelope, LARGE);
        decrypt(message);
        var rates = new double[4][ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rates[0][i] = openssl("aes-256-gcm");
            rates[1][i] = decrypt(message);
            rates[2][i] = open(envelope, LARGE);
            rates[3][i] = openssl("sha256");
            System.out.printf("round %d: openssl aes-256-gcm %.0f, decryption %.0f, opening %.0f, openssl sha256 %.0f MB/s%n", i + 1,
                    rates[0][i],
                    rates[1][i], rates[2][i], rates[3][i]);
        }
        return told(median(rates[0]), median(rates[1]), median(rates[2]), median(rates[3]), idle);
    }

    private static boolean told(double aes, double decryption, double opening, double sha, long idle) throws IOException {
        double both = 1 / (1 / aes + 1 / sha);
        long more = (status(PEAK) - idle) >> 10;
        System.out.printf("decryption / openssl aes-256-gcm: %.2f (asked >= %.1f)%n", decryption / aes, ASKED);
        System.out.printf("opening, each file hashed / openssl aes-256-gcm and sha256 one after the other (%.0f MB/s): %.2f%n", both,
                opening / both);
        System.out.printf("  the same / openssl aes-256-gcm without a hash: %.2f%n", opening / aes);
        System.out.printf("memory: %d MB before the first opening, peak %d MB more (asked <= %d)%n", idle >> 10, more, MOST_MEMORY);
        return decryption / aes >= ASKED && more <= MOST_MEMORY;
    }

    /** One message of chunked encryption as an envelope holds it. */
    private void encrypt(Path message) throws IOException {
        try (var out = ChunkedEncryption.sealing(Bulk.AES_256_GCM, Files.newOutputStream(message), KEY, KEY, random);
                InputStream in = new MadeFile(LARGE).open()) {
            in.transferTo(out);
            out.finish();
        }
    }

    /** @return MB per second */
    private static double decrypt(Path message) throws IOException {
        long start = System.nanoTime();
        try (InputStream in = ChunkedEncryption.opening(Bulk.AES_256_GCM, Files.newInputStream(message), KEY, KEY)) {
            drain(in, LARGE);
        }
        return rate(LARGE, start);
    }

    private static void drain(InputStream in, long size) throws IOException {
        long read = 0;
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            read += count;
        }
        if (read != size) {
            throw new IllegalStateException(read + " bytes instead of " + size);
        }
    }

    private void other(Path envelope) throws IOException {
        Files.delete(envelope);
        System.out.printf("sealing 200 MB with gm-1: %.0f MB/s%n", seal(Suite.GM_1, SMALL, envelope));
        open(envelope, SMALL);
        System.out.printf("opening 200 MB with gm-1: %.0f MB/s%n", open(envelope, SMALL));
    }

    /** @return MB per second, the file's bytes being made included */
    private double seal(Suite suite, long size, Path envelope) throws IOException {
        var authorities = IntStream.range(0, 3).mapToObj(i -> new Authority("AUTHORITY-" + i, List.of(holders.get(i).publicKeys())))
                .toList();
        var form = new BidForm(null, null, "1.00", 1, true, true, "-", "-", null, null);
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(envelope), BUFFER)) {
            new Sealer(suite, supplier.publicKeys(), authorities, random).seal(new BidContext("BENCH", 1, 1, "SUPPLIER", 1), form,
                    List.of(new MadeFile(size)), out);
        }
        return rate(size, start);
    }

    /** As the platform does: both halves, the form, then the file to its end, its hash checked. @return MB per second */
    private double open(Path envelope, long size) throws IOException {
        try (InputStream in = Files.newInputStream(envelope)) {
            EnvelopeHead head = EnvelopeHead.read(in);
            long payload = head.bytes().length;
            Shares shares = head.locks().shares();
            byte[] joined = Shares.join(Map.of(1, shares.open(holders.get(0)), 3, shares.open(holders.get(2))));
            long start = System.nanoTime();
            var opened = new OpenedEnvelope(head.label(), head.locks(), head.locks().openHalf(supplier), joined,
                    offset -> from(envelope, payload + offset));
            try (InputStream content = opened.file(0)) {
                drain(content, size);
            }
            return rate(size, start);
        }
    }

    private static InputStream from(Path envelope, long offset) throws IOException {
        InputStream in = Files.newInputStream(envelope);
        in.skipNBytes(offset);
        return in;
    }

    private static double rate(long size, long start) {
        return size / 1e6 / ((System.nanoTime() - start) / 1e9);
    }

    /** @return MB per second for blocks of 16 KiB, decrypting if it is a cipher */
    private static double openssl(String what) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl", "speed", "-seconds", "3", "-bytes", "16384", "-evp", what));
        if (what.startsWith("aes")) {
            command.add("-decrypt");
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher speed = SPEED.matcher(said);
        if (!speed.find()) {
            throw new IllegalStateException("openssl says: " + said);
        }
        return Double.parseDouble(speed.group(1)) / 1000;
    }

    /** kB of this process. */
    private static long status(Pattern what) throws IOException {
        Matcher found = what.matcher(Files.readString(Path.of("/proc/self/status")));
        if (!found.find()) {
            throw new IllegalStateException("no " + what);
        }
        return Long.parseLong(found.group(1));
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    /** A file that is made while it is read. */
    private record MadeFile(long size) implements Sealer.Source {

        @Override
        public String name() {
            return "bid.bin";
        }

        @Override
        public InputStream open() {
            return new InputStream() {

                private long left = size;

                @Override
                public int read() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public int read(byte[] bytes, int from, int length) {
                    if (left == 0) {
                        return -1;
                    }
                    int count = (int) Math.min(left, length);
                    Arrays.fill(bytes, from, from + count, (byte) 0x5A);
                    left -= count;
                    return count;
                }
            };
        }
    }
}
