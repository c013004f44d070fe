package org.caiflow.bench;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.caiflow.supervision.Documents;
import org.caiflow.supervision.Documents.Making;
import org.caiflow.supervision.reading.BidReader;
import org.caiflow.supervision.reading.Limits;
import org.caiflow.supervision.reading.ReadFile;
import org.caiflow.supervision.reading.Readers;
import org.caiflow.supervision.text.Pair;
import org.caiflow.supervision.text.Passages;
import org.caiflow.supervision.text.Plain;
import org.caiflow.supervision.text.Prose;
import org.caiflow.supervision.text.Reading;
import org.caiflow.supervision.text.Reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bids of 200 pages in one tender: comparing their texts as the field grows, and reading their files beside Tika alone. */
public final class ScreensBench {

    private static final int PAGES = 200;
    private static final int LETTERS = 900;
    /** Of a bid repeats the tender document. */
    private static final int REPEATED = 30;
    /** Every so many bids two share two pages. */
    private static final int PLANTED_EVERY = 25;
    private static final int LEAST = 60;
    private static final int FILES = 20;
    private static final int SAMPLE = 40;
    private static final int RUN = 16;
    private static final int CPU = 0;
    private static final int CLOCK = 1;

    private final Path folder;
    private final String document = new Prose(1).letters(PAGES * LETTERS);
    private final Reference reference = new Reference(List.of(Plain.of(document)));

    private ScreensBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/bench/screens"));
        try {
            var bench = new ScreensBench(folder);
            int most = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
            System.out.printf("texts of %d pages, %d letters a page, %d pages of each from the tender document%n", PAGES, LETTERS, REPEATED);
            bench.compare(Math.min(60, most));
            var perBid = new ArrayList<Double>();
            for (int bids = most / 8; bids <= most; bids *= 2) {
                perBid.add(bench.compare(bids));
            }
            double growth = perBid.get(perBid.size() - 1) / perBid.get(0);
            System.out.printf("cost of a bid among %d / among %d: %.2f (1 is linear)%n", most, most / 8, growth);
            bench.allPairs(most);
            bench.readFiles();
            Machine.print();
            System.exit(growth <= 1.5 ? 0 : 1);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    /** @param number the last of every {@link #PLANTED_EVERY} shares two pages with the first of them */
    private String text(int number) {
        var own = new Prose(1_000 + number);
        boolean planted = number % PLANTED_EVERY == 0 || number % PLANTED_EVERY == PLANTED_EVERY - 1;
        var text = new StringBuilder();
        for (int page = 0; page < PAGES; page++) {
            if (page < REPEATED) {
                text.append(document, page * LETTERS, (page + 1) * LETTERS);
            } else if (planted && page >= PAGES - 2) {
                text.append(new Prose(-1 - number / PLANTED_EVERY * 10L - page).letters(LETTERS));
            } else {
                text.append(own.letters(LETTERS));
            }
            text.append('\f');
        }
        return text.toString();
    }

    /** @return ms of the processor per bid: others may be at work on the machine */
    private double compare(int bids) throws IOException {
        resetPeaks();
        long[] spent = new long[2];
        var reading = new Reading(folder, reference, IntStream.range(0, bids).mapToObj(i -> "第" + i + "号投标有限公司").toList());
        for (int i = 0; i < bids; i++) {
            Path file = Files.writeString(folder.resolve("text"), text(i));
            on(spent, () -> {
                reading.add(Plain.of(List.of(new Plain.Source("bid.pdf", read(file), true))));
                return null;
            });
        }
        var readings = on(spent, reading::done);
        var passages = new Passages(reference, LEAST);
        int found = 0;
        for (Pair pair : readings.pairs()) {
            String one = text(pair.one());
            String other = text(pair.other());
            found += on(spent, () -> passages.shared(Plain.of(one), Plain.of(other))).isEmpty() ? 0 : 1;
        }
        double each = spent[CPU] / 1e6 / bids;
        int planted = (int) IntStream.range(0, bids).filter(i -> i % PLANTED_EVERY == PLANTED_EVERY - 1).count();
        System.out.printf("%4d bids: %.1f ms of the processor per bid, %.1f s of it in all, %.1f s by the clock; heap %d MB at most; pairs planted %d, sharing a mark %d, "
                + "of them with words %d%n", bids, each, spent[CPU] / 1e9, spent[CLOCK] / 1e9, peak(), planted, readings.pairs().size(), found);
        if (found != planted) {
            throw new IllegalStateException("what was planted was not what was found");
        }
        return each;
    }

    private static <T> T on(long[] spent, Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long clock = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        T done = work.get();
        spent[CPU] += threads.getCurrentThreadCpuTime() - cpu;
        spent[CLOCK] += System.nanoTime() - clock;
        return done;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** The plain way: the sets of all runs of each two bids. */
    private void allPairs(int bids) {
        var sets = IntStream.range(0, SAMPLE).mapToObj(i -> runs(text(i))).toList();
        long start = System.nanoTime();
        int sharing = 0;
        for (int i = 0; i < SAMPLE; i++) {
            for (int j = i + 1; j < SAMPLE; j++) {
                sharing += shared(sets.get(i), sets.get(j)) > PAGES * LETTERS / 2 ? 0 : 1;
            }
        }
        double pair = (System.nanoTime() - start) / 1e6 / (SAMPLE * (SAMPLE - 1) / 2.0);
        System.out.printf("%nall pairs of %d bids by their sorted runs: %.1f ms a pair; %d bids make %,d pairs, by this %.0f s (calculated; %d)%n", SAMPLE, pair,
                bids, bids * (bids - 1L) / 2, pair * bids * (bids - 1L) / 2 / 1e3, sharing);
    }

    private static int[] runs(String text) {
        return IntStream.range(0, text.length() - RUN).map(i -> text.substring(i, i + RUN).hashCode()).sorted().distinct().toArray();
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private void readFiles() throws Exception {
        var files = new ArrayList<Path>();
        long start = System.nanoTime();
        for (int i = 0; i < FILES; i++) {
            String[] pages = text(i).split("\f");
            files.add(Files.write(folder.resolve("bid-" + i + ".pdf"), Documents.pdf(new Making("作者" + i, null, null, i + 1), List.of(pages))));
        }
        System.out.printf("%n%d PDF files of %d pages made in %.0f s, %d kB each%n", FILES, PAGES, (System.nanoTime() - start) / 1e9, Files.size(files.get(0)) >> 10);
        bare(files.get(0));
        var ours = new ArrayList<Double>();
        var tika = new ArrayList<Double>();
        try (var readers = new Readers(Duration.ZERO); var reader = readers.open(Limits.USUAL)) {
            once(reader, files.get(0));
            for (Path file : files) {
                ours.add(once(reader, file));
                tika.add(bare(file));
            }
        }
        System.out.printf("reading one, median of %d, turn about: %.0f ms in the reading process (heap at most %d MB), Tika alone in this one %.0f ms; ratio %.2f%n", FILES,
                Figures.median(ours), Limits.USUAL.heap(), Figures.median(tika), Figures.median(ours) / Figures.median(tika));
    }

    private static double once(BidReader reader, Path file) {
        long start = System.nanoTime();
        ReadFile read = reader.read(file, file.getFileName().toString());
        double millis = (System.nanoTime() - start) / 1e6;
        if (read.fault() != null || read.pages() != PAGES) {
            throw new IllegalStateException(file + ": " + read.fault());
        }
        return millis;
    }

    private static double bare(Path file) throws Exception {
        long start = System.nanoTime();
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            new PDFParser().parse(in, new BodyContentHandler(-1), new Metadata(), context);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
