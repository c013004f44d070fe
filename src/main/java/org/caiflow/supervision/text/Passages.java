package org.caiflow.supervision.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The very words that two texts share, without those of the reference. */
public final class Passages {

    private static final int LONGEST_SHOWN = 400;
    /** A few letters of the reference amid own words do not part a passage. */
    private static final int JOINED = Grams.SHORT + 4;

    private final Reference reference;
    private final int least;

    /** @param least letters of a passage */
    public Passages(Reference reference, int least) {
        this.reference = reference;
        this.least = least;
    }

    /** Letters from {@code one} on, and where they stand in the other. */
    private record Run(int one, int other, int length) {
    }

    /** Longest first. */
    public List<Passage> shared(Plain one, Plain other) {
        BitSet covered = reference.covered(one);
        var passages = new ArrayList<Passage>();
        for (Run run : runs(one, other)) {
            own(run, covered).stream().filter(own -> own.length() >= least).forEach(own -> passages.add(passage(own, one, other)));
        }
        passages.sort(Comparator.comparingInt(Passage::letters).reversed());
        return passages;
    }

    private static List<Run> runs(Plain one, Plain other) {
        Map<Long, List<Integer>> marks = new HashMap<>();
        Grams.winnow(Grams.of(other.letters(), Grams.LONG), (place, hash) -> marks.computeIfAbsent(hash, any -> new ArrayList<>()).add(place));
        var runs = new ArrayList<Run>();
        int[] done = {0};
        Grams.winnow(Grams.of(one.letters(), Grams.LONG), (place, hash) -> {
            if (place >= done[0]) {
                marks.getOrDefault(hash, List.of()).stream().map(at -> widened(one.letters(), other.letters(), place, at, done[0]))
                        .filter(run -> run.length() >= Grams.LONG).max(Comparator.comparingInt(Run::length)).ifPresent(run -> {
                            runs.add(run);
                            done[0] = run.one() + run.length();
                        });
            }
        });
        return runs;
    }

    /** @param from letters of {@code one} before it belong to another run */
    private static Run widened(char[] one, char[] other, int place, int at, int from) {
        int back = 0;
        while (place - back > from && at - back > 0 && one[place - back - 1] == other[at - back - 1]) {
            back++;
        }
        int length = 0;
        while (place + length < one.length && at + length < other.length && one[place + length] == other[at + length]) {
            length++;
        }
        return new Run(place - back, at - back, back + length);
    }

    private static List<Run> own(Run run, BitSet covered) {
        var own = new ArrayList<Run>();
        int end = run.one() + run.length();
        for (int from = covered.nextClearBit(run.one()); from < end; ) {
            int to = stop(covered, from, end);
            own.add(new Run(from, run.other() + from - run.one(), to - from));
            from = covered.nextClearBit(to);
        }
        return own;
    }

    private static int stop(BitSet covered, int from, int end) {
        int to = next(covered, from, end);
        while (to < end) {
            int again = covered.nextClearBit(to);
            if (again - to > JOINED || again >= end) {
                return to;
            }
            to = next(covered, again, end);
        }
        return end;
    }

    private static int next(BitSet covered, int from, int end) {
        int set = covered.nextSetBit(from);
        return set < 0 || set > end ? end : set;
    }

    private static Passage passage(Run run, Plain one, Plain other) {
        return new Passage(run.length(), one.written(run.one(), run.one() + run.length(), LONGEST_SHOWN), one.place(run.one()),
                other.written(run.other(), run.other() + run.length(), LONGEST_SHOWN), other.place(run.other()));
    }
}
