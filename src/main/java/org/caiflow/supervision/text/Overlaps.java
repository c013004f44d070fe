package org.caiflow.supervision.text;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which texts share passages. The marks of all texts lie on the disk, spread over parts that are sorted one by one, so that memory
 * stays the same however many texts there are. What a third of many texts have is common and counts for nothing.
 */
public final class Overlaps {

    private static final int PARTS = 64;
    private static final int PART_BITS = 6;
    private static final int TEXT_BITS = 20;
    private static final long TEXT = (1L << TEXT_BITS) - 1;
    private static final int COMMON_AT_LEAST = 7;
    private static final int COMMON_SHARE = 3;
    /** Of more, each is paired with its neighbour only: they hang together all the same. */
    private static final int ALL_PAIRS = 6;

    private final Path folder;
    private final Reference reference;
    private final DataOutputStream[] parts = new DataOutputStream[PARTS];
    private int texts;
    private int common;

    /** @param folder for parts; deleting it is left to its owner */
    public Overlaps(Path folder, Reference reference) {
        this.folder = folder;
        this.reference = reference;
        try {
            for (int i = 0; i < PARTS; i++) {
                parts[i] = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part(i))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path part(int number) {
        return folder.resolve("marks-" + number);
    }

    /** @return the text's number, counted from 0 */
    public int add(Plain text) {
        BitSet covered = reference.covered(text);
        int number = texts++;
        Grams.winnow(Grams.of(text.letters(), Grams.LONG), (place, hash) -> {
            if (covered.nextClearBit(place) < place + Grams.LONG) {
                write(hash, number);
            }
        });
        return number;
    }

    private void write(long hash, int text) {
        try {
            parts[(int) (hash >>> Long.SIZE - PART_BITS)].writeLong(hash << PART_BITS & ~TEXT | text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that share most first. Once, after all texts were added. */
    public List<Pair> pairs(int most) {
        var shared = new HashMap<Long, int[]>();
        try {
            for (int i = 0; i < PARTS; i++) {
                parts[i].close();
                count(sorted(part(i)), shared);
                Files.delete(part(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shared.entrySet().stream().map(Overlaps::pair)
                .sorted(Comparator.comparingInt(Pair::marks).reversed().thenComparingInt(Pair::one).thenComparingInt(Pair::other))
                .limit(most).toList();
    }

    /** Marks that were passed over because a third of the texts carry them. */
    public int common() {
        return common;
    }

    private static long[] sorted(Path part) throws IOException {
        long[] marks = new long[(int) (Files.size(part) / Long.BYTES)];
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(part), 1 << 16))) {
            for (int i = 0; i < marks.length; i++) {
                marks[i] = in.readLong();
            }
        }
        Arrays.sort(marks);
        return marks;
    }

    private void count(long[] marks, Map<Long, int[]> shared) {
        int[] owners = new int[texts];
        for (int i = 0; i < marks.length; ) {
            long hash = marks[i] & ~TEXT;
            int count = 0;
            for (; i < marks.length && (marks[i] & ~TEXT) == hash; i++) {
                int owner = (int) (marks[i] & TEXT);
                if (count == 0 || owners[count - 1] != owner) {
                    owners[count++] = owner;
                }
            }
            if (count >= Math.max(COMMON_AT_LEAST, texts / COMMON_SHARE + 1)) {
                common++;
            } else {
                link(owners, count, shared);
            }
        }
    }

    private static void link(int[] owners, int count, Map<Long, int[]> shared) {
        for (int i = 0; i < count; i++) {
            int last = count > ALL_PAIRS ? Math.min(count - 1, i + 1) : count - 1;
            for (int j = i + 1; j <= last; j++) {
                shared.computeIfAbsent((long) owners[i] << TEXT_BITS | owners[j], pair -> new int[1])[0]++;
            }
        }
    }

    private static Pair pair(Map.Entry<Long, int[]> entry) {
        return new Pair((int) (entry.getKey() >>> TEXT_BITS), (int) (entry.getKey() & TEXT), entry.getValue()[0]);
    }
}
