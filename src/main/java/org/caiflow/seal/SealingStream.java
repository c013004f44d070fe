package org.caiflow.seal;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a message chunk by chunk. Only {@link #finish} completes it: a stream that is closed without, because something failed on the
 * way, leaves a message that is cut and does not open.
 */
public final class SealingStream extends OutputStream {

    private final OutputStream out;
    private final ChunkCipher cipher;
    private final byte[] chunk = new byte[ChunkedEncryption.CHUNK];
    private int filled;
    private boolean finished;

    SealingStream(OutputStream out, ChunkCipher cipher) {
        this.out = out;
        this.cipher = cipher;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (finished) {
            throw new IOException("the message is complete");
        }
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, chunk.length - filled);
            System.arraycopy(bytes, from + done, chunk, filled, part);
            filled += part;
            done += part;
            if (filled == chunk.length) {
                writeChunk();
            }
        }
    }

    private void writeChunk() throws IOException {
        out.write(cipher.seal(chunk, filled));
        filled = 0;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Writes the last chunk, short or empty. Nothing can be written behind it. */
    public void finish() throws IOException {
        if (!finished) {
            finished = true;
            writeChunk();
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
