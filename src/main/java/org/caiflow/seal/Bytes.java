package org.caiflow.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Bytes as {@code src/docs/bid-envelope.md} writes them. */
final class Bytes {

    private static final int LONGEST = 0xFFFF;

    private Bytes() {
    }

    static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(Stream.of(parts).mapToInt(part -> part.length).sum());
        Stream.of(parts).forEach(all::put);
        return all.array();
    }

    /** UTF-8 with a zero byte behind. */
    static byte[] name(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    static byte[] u8(int number) {
        return new byte[]{(byte) number};
    }

    static byte[] u16(int number) {
        return ByteBuffer.allocate(Short.BYTES).putShort((short) number).array();
    }

    static byte[] u32(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    static byte[] u64(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /** Length, then the bytes. */
    static byte[] lp(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " bytes");
        }
        return joined(u16(bytes.length), bytes);
    }

    static byte[] lp(String text) {
        return lp(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] concatenated(Iterable<byte[]> parts) {
        var all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** The JDK's, which uses the processor's instructions. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
