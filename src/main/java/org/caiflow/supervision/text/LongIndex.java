package org.caiflow.supervision.text;

import java.util.Arrays;

/** Numbers by a hash, in plain arrays. The first number of a hash stays. */
final class LongIndex {

    static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    LongIndex() {
        Arrays.fill(values, NONE);
    }

    void put(long key, int value) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        if (values[slot] == NONE) {
            keys[slot] = key;
            values[slot] = value;
            size++;
        }
    }

    /** {@link #NONE} when there is none. */
    int get(long key) {
        return values[slot(key)];
    }

    boolean has(long key) {
        return get(key) != NONE;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (values[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(values, NONE);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
