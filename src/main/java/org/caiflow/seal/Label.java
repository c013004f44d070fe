package org.caiflow.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of an envelope's head that says whose it is.
 *
 * @param formHash 32 bytes
 * @param sizes    plain bytes of each part, the form last
 */
public record Label(BidContext context, byte[] formHash, List<Long> sizes) {

    static final int MOST_PARTS = 200;
    static final int LARGEST_FORM = 1 << 20;
    private static final long LARGEST_PART = 1L << 40;

    public byte[] bytes() {
        return Bytes.joined(context.bytes(), formHash, Bytes.u16(sizes.size()), Bytes.concatenated(sizes.stream().map(Bytes::u64).toList()));
    }

    public static Label read(byte[] bytes) throws BadEnvelope {
        var in = new ByteReader(bytes);
        var context = BidContext.read(in);
        byte[] formHash = in.take(Suite.SIZE);
        int parts = in.within(in.u16(), 2, MOST_PARTS, "the number of parts");
        var sizes = new ArrayList<Long>();
        for (int i = 0; i < parts; i++) {
            long size = in.u64();
            if (size > (i == parts - 1 ? LARGEST_FORM : LARGEST_PART)) {
                throw new BadEnvelope("part " + i + " is too long");
            }
            sizes.add(size);
        }
        in.end();
        return new Label(context, formHash, List.copyOf(sizes));
    }

    /** Bytes of the payload. */
    public long sealedSize() {
        return sizes.stream().mapToLong(ChunkedEncryption::sealedLength).sum();
    }

    /** Where the sealed part begins in the payload. */
    long offset(int part) {
        return sizes.stream().limit(part).mapToLong(ChunkedEncryption::sealedLength).sum();
    }
}
