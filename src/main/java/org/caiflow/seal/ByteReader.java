package org.caiflow.seal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what {@link Bytes} writes and refuses whatever does not fit. */
final class ByteReader {

    private final ByteBuffer bytes;

    ByteReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    byte[] take(int length) throws BadEnvelope {
        if (length < 0 || bytes.remaining() < length) {
            throw new BadEnvelope("the head ends too early");
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    int u8() throws BadEnvelope {
        return take(1)[0] & 0xFF;
    }

    int u16() throws BadEnvelope {
        return ByteBuffer.wrap(take(Short.BYTES)).getShort() & 0xFFFF;
    }

    /** @throws BadEnvelope also above what an int holds: nothing here is that large */
    int u32() throws BadEnvelope {
        int number = ByteBuffer.wrap(take(Integer.BYTES)).getInt();
        if (number < 0) {
            throw new BadEnvelope("a number is too large");
        }
        return number;
    }

    long u64() throws BadEnvelope {
        long number = ByteBuffer.wrap(take(Long.BYTES)).getLong();
        if (number < 0) {
            throw new BadEnvelope("a length is too large");
        }
        return number;
    }

    byte[] lp() throws BadEnvelope {
        return take(u16());
    }

    /** A sealed half or share, which has one length only. */
    byte[] sealed(Suite suite) throws BadEnvelope {
        return take(within(u16(), suite.sealedSize(), suite.sealedSize(), "the length of a sealed share"));
    }

    String text() throws BadEnvelope {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(lp()));
            if (text.isEmpty()) {
                throw new BadEnvelope("a text is empty");
            }
            return text.toString();
        } catch (CharacterCodingException notUtf8) {
            throw new BadEnvelope("a text is not UTF-8", notUtf8);
        }
    }

    int within(int number, int least, int most, String what) throws BadEnvelope {
        if (number < least || number > most) {
            throw new BadEnvelope(what + " is " + number + ", not " + least + " to " + most);
        }
        return number;
    }

    byte[] rest() throws BadEnvelope {
        return take(bytes.remaining());
    }

    void end() throws BadEnvelope {
        if (bytes.hasRemaining()) {
            throw new BadEnvelope("something follows where the head should end");
        }
    }
}
