package org.caiflow.seal;

import org.bouncycastle.crypto.Digest;

import java.util.ArrayList;
import java.util.List;

/** Hash over blocks of 1 MiB, so that it can be taken in pieces, while a file is on its way. Not for two threads. */
public final class BlockHash {

    public static final int BLOCK = 1 << 20;

    private final Suite suite;
    private final List<byte[]> blocks = new ArrayList<>();
    private final Digest block;
    private int filled;
    private long length;

    public BlockHash(Suite suite) {
        this.suite = suite;
        this.block = suite.digest();
    }

    public void add(byte[] bytes, int from, int count) {
        for (int done = 0; done < count; ) {
            int part = Math.min(count - done, BLOCK - filled);
            block.update(bytes, from + done, part);
            filled += part;
            done += part;
            if (filled == BLOCK) {
                endBlock();
            }
        }
        length += count;
    }

    public long length() {
        return length;
    }

    /** Ends it; nothing may be added behind. */
    public byte[] digest() {
        if (filled > 0) {
            endBlock();
        }
        return of(suite, length, Bytes.concatenated(blocks));
    }

    private void endBlock() {
        byte[] hash = new byte[Suite.SIZE];
        block.doFinal(hash, 0);
        blocks.add(hash);
        filled = 0;
    }

    /** From the hashes of the blocks. @param hashes 32 bytes per block, in order */
    public static byte[] of(Suite suite, long length, byte[] hashes) {
        return suite.hash(Bytes.u64(length), hashes);
    }
}
