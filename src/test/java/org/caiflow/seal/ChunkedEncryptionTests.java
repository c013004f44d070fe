package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published vectors of C2SP chunked encryption (Wycheproof), and what a bid's file needs beside them. */
class ChunkedEncryptionTests {

    private static final String VECTORS = "/vectors/chunked/c2sp_chunked_encryption_aes_256_gcm_test.json";
    private static final byte[] KEY = HexFormat.of().parseHex("59454c4c4f57205355424d4152494e452059454c4c4f57205355424d4152494e");
    private static final byte[] CONTEXT = "project 1, package 2, supplier 3, version 4".getBytes(StandardCharsets.UTF_8);

    @TestFactory
    List<DynamicTest> agreesWithThePublishedVectors() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (InputStream file = ChunkedEncryptionTests.class.getResourceAsStream(VECTORS)) {
            new ObjectMapper().readTree(file).path("testGroups").forEach(group -> group.path("tests").forEach(vector ->
                    tests.add(DynamicTest.dynamicTest(vector.path("tcId") + " " + vector.path("comment").asText(), () -> check(vector)))));
        }
        assertThat(tests).hasSize(35);
        return tests;
    }

    private static void check(JsonNode vector) throws Exception {
        byte[] sealed;
        try (var unzipped = new InflaterInputStream(new ByteArrayInputStream(hex(vector, "ct")))) {
            sealed = unzipped.readAllBytes();
        }
        var given = new ByteArrayOutputStream();
        Exception fault = null;
        try (InputStream plain = ChunkedEncryption.opening(Bulk.AES_256_GCM, new ByteArrayInputStream(sealed), hex(vector, "key"), hex(vector, "ctx"))) {
            plain.transferTo(given);
        } catch (BrokenSeal | IllegalArgumentException refused) {
            fault = refused;
        }

        assertThat(fault == null).as("opens").isEqualTo(vector.path("result").asText().equals("valid"));
        assertThat(given.size()).as("bytes given out").isEqualTo(vector.path("msgLength").asInt(0));
        if (vector.has("msgSha512")) {
            assertThat(MessageDigest.getInstance("SHA-512").digest(given.toByteArray())).isEqualTo(hex(vector, "msgSha512"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 32_768, 100_000})
    void opensWhatItSealedAtEveryEdgeOfAChunk(int length) throws IOException {
        byte[] message = new byte[length];
        new Random(length).nextBytes(message);

        byte[] sealed = sealed(message);

        assertThat(opened(sealed, KEY, CONTEXT)).isEqualTo(message);
        assertThat(sealed).hasSize(56 + length + 16 * (length / 16_384 + 1));
    }

    @Test
    void sealsTheSameMessageDifferentlyEachTime() throws IOException {
        assertThat(sealed(new byte[100])).isNotEqualTo(sealed(new byte[100]));
    }

    @Test
    void doesNotOpenForAnotherContext() throws IOException {
        byte[] sealed = sealed("报价 1798196.00".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> opened(sealed, KEY, "project 1, package 2, supplier 9, version 4".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BrokenSeal.class).hasMessageContaining("context");
    }

    @Test
    void anyFlippedBitAndAnyCutIsNoticed() throws IOException {
        byte[] sealed = sealed(new byte[20_000]);
        var random = new Random(7);

        for (int i = 0; i < 200; i++) {
            byte[] flipped = sealed.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] cut = Arrays.copyOf(sealed, random.nextInt(sealed.length));
            assertThatThrownBy(() -> opened(flipped, KEY, CONTEXT)).isInstanceOf(BrokenSeal.class);
            assertThatThrownBy(() -> opened(cut, KEY, CONTEXT)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void aMessageThatWasNotFinishedDoesNotOpen() throws IOException {
        var out = new ByteArrayOutputStream();
        try (SealingStream stream = ChunkedEncryption.sealing(Bulk.AES_256_GCM, out, KEY, CONTEXT, new SecureRandom())) {
            stream.write(new byte[16_384]);
        }

        assertThatThrownBy(() -> opened(out.toByteArray(), KEY, CONTEXT)).isInstanceOf(BrokenSeal.class).hasMessageContaining("cut");
    }

    @Test
    void aFaultStays() throws IOException {
        byte[] sealed = sealed(new byte[20_000]);
        sealed[sealed.length - 1] ^= 1;

        try (InputStream plain = ChunkedEncryption.opening(Bulk.AES_256_GCM, new ByteArrayInputStream(sealed), KEY, CONTEXT)) {
            assertThat(plain.readNBytes(16_384)).hasSize(16_384);
            assertThatThrownBy(plain::read).isInstanceOf(BrokenSeal.class);
            assertThatThrownBy(plain::read).isInstanceOf(BrokenSeal.class);
        }
    }

    private static byte[] sealed(byte[] message) throws IOException {
        var out = new ByteArrayOutputStream();
        try (SealingStream stream = ChunkedEncryption.sealing(Bulk.AES_256_GCM, out, KEY, CONTEXT, new SecureRandom())) {
            stream.write(message);
            stream.finish();
        }
        return out.toByteArray();
    }

    private static byte[] opened(byte[] sealed, byte[] key, byte[] context) throws IOException {
        try (InputStream plain = ChunkedEncryption.opening(Bulk.AES_256_GCM, new ByteArrayInputStream(sealed), key, context)) {
            return plain.readAllBytes();
        }
    }

    private static byte[] hex(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.path(field).asText());
    }
}
