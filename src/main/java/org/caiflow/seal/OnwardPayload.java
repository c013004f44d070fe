package org.caiflow.seal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A payload that can only be read onward: begun anew when someone goes back, else skipped on. One reader at a time. */
final class OnwardPayload implements OpenedEnvelope.Payload, Closeable {

    private static final int BUFFER = 1 << 16;

    private final Opening opening;
    private InputStream current;
    private long position;

    interface Opening {

        InputStream open() throws IOException;
    }

    OnwardPayload(Opening opening) {
        this.opening = opening;
    }

    @Override
    public InputStream from(long offset) throws IOException {
        if (current == null || position > offset) {
            close();
            current = new BufferedInputStream(opening.open(), BUFFER);
            position = 0;
        }
        // reading is faster than skipping in a ZIP
        byte[] skipped = new byte[BUFFER];
        while (position < offset) {
            int read = current.read(skipped, 0, (int) Math.min(BUFFER, offset - position));
            if (read < 0) {
                throw new BrokenSeal("the payload is cut");
            }
            position += read;
        }
        return new Piece();
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /** Leaves the payload open when it is closed. */
    private final class Piece extends FilterInputStream {

        Piece() {
            super(current);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            position += Math.max(read, 0);
            return read;
        }

        @Override
        public void close() {
            // the next piece may follow
        }
    }
}
