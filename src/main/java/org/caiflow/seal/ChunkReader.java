package org.caiflow.seal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives out chunk by chunk what has been checked. A fault stays: a reader that goes on after it meets it again. */
final class ChunkReader extends InputStream {

    /** Reading a file chunk by chunk costs nearly as much as decrypting it. */
    private static final int AHEAD = 1 << 18;

    private final InputStream in;
    private final ChunkCipher cipher;
    private final byte[] sealed = new byte[ChunkedEncryption.CHUNK + ChunkCipher.TAG];
    private final byte[] plain = new byte[ChunkedEncryption.CHUNK];
    private int filled;
    private int given;
    private boolean last;
    private BrokenSeal fault;

    ChunkReader(InputStream in, ChunkCipher cipher) {
        this.in = new BufferedInputStream(in, AHEAD);
        this.cipher = cipher;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (given == filled) {
            if (last) {
                return -1;
            }
            openNext();
        }
        int part = Math.min(length, filled - given);
        System.arraycopy(plain, given, bytes, from, part);
        given += part;
        return part;
    }

    private void openNext() throws IOException {
        if (fault != null) {
            throw fault;
        }
        try {
            int length = in.readNBytes(sealed, 0, sealed.length);
            if (length < ChunkCipher.TAG) {
                throw new BrokenSeal("the message is cut");
            }
            filled = cipher.open(sealed, length, plain);
            given = 0;
            last = length < sealed.length;
        } catch (BrokenSeal broken) {
            fault = broken;
            throw broken;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
