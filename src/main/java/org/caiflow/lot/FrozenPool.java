package org.caiflow.lot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The pool of one draw as it stood before there was any chance (冻结名单): entries by label, which tells nothing of the order of the register.
 */
public record FrozenPool(List<PoolEntry> entries) {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** In any order. @throws IllegalArgumentException when two entries have one label */
    public static FrozenPool of(List<PoolEntry> any) {
        var pool = new FrozenPool(any.stream().sorted(Comparator.comparing(PoolEntry::label, Arrays::compareUnsigned)).toList());
        if (!pool.isSorted()) {
            throw new IllegalArgumentException("two entries of one label");
        }
        return pool;
    }

    boolean isSorted() {
        for (int i = 1; i < entries.size(); i++) {
            if (Arrays.compareUnsigned(entries.get(i - 1).label(), entries.get(i).label()) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Head of the Merkle tree (RFC 6962 2.1) over the entries. */
    public byte[] root() {
        if (entries.isEmpty()) {
            return Octets.sha256();
        }
        List<byte[]> row = entries.stream().map(entry -> Octets.sha256(LEAF, entry.bytes())).toList();
        while (row.size() > 1) {
            row = above(row);
        }
        return row.get(0);
    }

    /** Joining neighbours from the left and handing on an odd one gives RFC 6962's tree. */
    private static List<byte[]> above(List<byte[]> row) {
        var next = new ArrayList<byte[]>();
        for (int i = 0; i + 1 < row.size(); i += 2) {
            next.add(Octets.sha256(NODE, row.get(i), row.get(i + 1)));
        }
        if (row.size() % 2 == 1) {
            next.add(row.get(row.size() - 1));
        }
        return next;
    }
}
