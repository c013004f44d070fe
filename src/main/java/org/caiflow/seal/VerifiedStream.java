package org.caiflow.seal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends only when all that went through has the length and hash it should have. */
public final class VerifiedStream extends FilterInputStream {

    private final BlockHash hash;
    private final long size;
    private final String expected;
    private boolean checked;

    /** @param expected {@link BlockHash} in hex */
    public VerifiedStream(InputStream in, BlockHash hash, long size, String expected) {
        super(in);
        this.hash = hash;
        this.size = size;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        if (read > 0) {
            hash.add(bytes, from, read);
        } else if (read < 0 && !checked) {
            checked = true;
            if (hash.length() != size || !Bytes.hex(hash.digest()).equals(expected)) {
                throw new BrokenSeal("the file is not the one that was sealed");
            }
        }
        return read;
    }
}
