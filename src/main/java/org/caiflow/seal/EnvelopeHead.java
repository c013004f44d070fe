package org.caiflow.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What stands in front of the payload of an envelope (投标文件信封). */
public record EnvelopeHead(Suite suite, Label label, Locks locks) {

    private static final byte[] MAGIC = "CAIFBID1".getBytes(StandardCharsets.US_ASCII);
    private static final int PRELUDE = MAGIC.length + Short.BYTES + 2 * Integer.BYTES;
    private static final int LARGEST = 65_536;
    static final int LONGEST = PRELUDE + 2 * LARGEST;
    private static final byte[] HASHED = Bytes.name("caiflow.org/bid-envelope@v1 envelope");

    public byte[] bytes() {
        byte[] labelBytes = label.bytes();
        byte[] locksBytes = locks.bytes();
        return Bytes.joined(MAGIC, Bytes.u16(suite.number()), Bytes.u32(labelBytes.length), Bytes.u32(locksBytes.length), labelBytes, locksBytes);
    }

    /** Envelope hash, as it stands on the receipt. @param payload {@link BlockHash} of the payload by the same suite */
    public byte[] hash(byte[] payload) {
        return suite.hash(HASHED, bytes(), payload);
    }

    /** Reads the head and leaves the stream at the payload. @throws BadEnvelope naming what does not fit */
    public static EnvelopeHead read(InputStream envelope) throws IOException {
        byte[] prelude = envelope.readNBytes(PRELUDE);
        if (prelude.length < PRELUDE || !Arrays.equals(prelude, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BadEnvelope("this is no sealed bid");
        }
        var in = new ByteReader(prelude);
        in.take(MAGIC.length);
        Suite suite = Suite.numbered(in.u16());
        int labelLength = in.within(in.u32(), 1, LARGEST, "the length of the label");
        int locksLength = in.within(in.u32(), 1, LARGEST, "the length of the locks");
        Label label = Label.read(exactly(envelope, labelLength));
        return new EnvelopeHead(suite, label, Locks.read(suite, exactly(envelope, locksLength)));
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new BadEnvelope("the head ends too early");
        }
        return bytes;
    }
}
