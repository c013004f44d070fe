package org.caiflow.supervision.text;

import java.util.ArrayDeque;

/** Hashes of the runs of letters of a text, and the few of them by which it is compared. */
final class Grams {

    /** Letters in a run that is compared. */
    static final int LONG = 16;
    /** Letters in a run by which text is recognised as not the bidder's own. */
    static final int SHORT = 12;
    /** Of this many runs one is kept: what two texts share over {@code LONG + WINDOW - 1} letters is never missed. */
    static final int WINDOW = 25;

    private static final long BASE = 0x100000001B3L;

    private Grams() {
    }

    /** One per place at which a run of that length begins. */
    static long[] of(char[] letters, int length) {
        if (letters.length < length) {
            return new long[0];
        }
        long power = 1;
        for (int i = 1; i < length; i++) {
            power *= BASE;
        }
        long[] hashes = new long[letters.length - length + 1];
        long rolling = 0;
        for (int i = 0; i < letters.length; i++) {
            rolling = (i < length ? rolling : rolling - letters[i - length] * power) * BASE + letters[i];
            if (i >= length - 1) {
                hashes[i - length + 1] = mixed(rolling);
            }
        }
        return hashes;
    }

    static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }

    interface Chosen {
        void at(int place, long hash);
    }

    /** The smallest hash of every window, the last of equals (winnowing; Schleimer, Wilkerson, Aiken 2003). */
    static void winnow(long[] hashes, Chosen chosen) {
        var smallest = new ArrayDeque<Integer>();
        int last = -1;
        for (int i = 0; i < hashes.length; i++) {
            while (!smallest.isEmpty() && hashes[smallest.peekLast()] >= hashes[i]) {
                smallest.removeLast();
            }
            smallest.addLast(i);
            if (smallest.peekFirst() <= i - WINDOW) {
                smallest.removeFirst();
            }
            boolean full = i >= WINDOW - 1 || i == hashes.length - 1;
            if (full && smallest.peekFirst() != last) {
                last = smallest.peekFirst();
                chosen.at(last, hashes[last]);
            }
        }
    }
}
