package org.caiflow.lot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Bytes as {@code src/docs/expert-draw.md} writes them. */
final class Octets {

    static final int HASH = 32;
    private static final int LONGEST = 0xFFFF;

    private Octets() {
    }

    static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(Stream.of(parts).mapToInt(part -> part.length).sum());
        Stream.of(parts).forEach(all::put);
        return all.array();
    }

    static byte[] joined(Stream<byte[]> parts) {
        return joined(parts.toArray(byte[][]::new));
    }

    /** UTF-8 with a zero byte behind: says what is hashed. */
    static byte[] name(String text) {
        return utf8(text + '\0');
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    /** Length in two bytes, then the text in UTF-8. */
    static byte[] lp(String text) {
        byte[] bytes = utf8(text);
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " bytes");
        }
        return joined(u16(bytes.length), bytes);
    }

    static byte[] sha256(byte[]... parts) {
        MessageDigest digest = digest();
        Stream.of(parts).forEach(digest::update);
        return digest.digest();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** @throws IllegalArgumentException unless these are the 32 bytes of a hash, in small letters */
    static byte[] hash(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != HASH || !hex(bytes).equals(hex)) {
            throw new IllegalArgumentException("no hash: " + hex);
        }
        return bytes;
    }
}
