package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The library that seals the shares of a bid's key agrees with RFC 9180 in every suite of the published vectors. */
class HpkeVectorTests {

    private static final int DRAWS = 1000;
    private static final int SUM = 16;
    private static final int EXPORTED = 32;
    private static final byte[] EXPORT_CONTEXT = {'c'};
    /** A suite without encryption: only secrets can be taken out. How the vectors accumulate those is not published with them. */
    private static final int EXPORT_ONLY = 0xFFFF;

    @TestFactory
    List<DynamicTest> agreesWithRfc9180() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (InputStream file = HpkeVectorTests.class.getResourceAsStream("/vectors/hpke/rfc9180.json")) {
            for (JsonNode vector : new ObjectMapper().readTree(file)) {
                tests.add(DynamicTest.dynamicTest("KEM %s KDF %s AEAD %s".formatted(vector.path("kem_id"), vector.path("kdf_id"),
                        vector.path("aead_id")), () -> check(vector)));
            }
        }
        assertThat(tests).hasSize(24);
        return tests;
    }

    private static void check(JsonNode vector) throws Exception {
        var hpke = new HPKE((byte) vector.path("mode").asInt(), (short) vector.path("kem_id").asInt(),
                (short) vector.path("kdf_id").asInt(), (short) vector.path("aead_id").asInt());
        var receiver = hpke.deserializePrivateKey(hex(vector, "skRm"), hex(vector, "pkRm"));
        var sender = hpke.setupBaseS(receiver.getPublic(), hex(vector, "info"), hpke.deriveKeyPair(hex(vector, "ikmE")));
        var opened = hpke.setupBaseR(hex(vector, "enc"), receiver, hex(vector, "info"));
        assertThat(sender.getEncapsulation()).isEqualTo(hex(vector, "enc"));

        if (vector.path("aead_id").asInt() != EXPORT_ONLY) {
            assertThat(accumulated(source -> {
                byte[] aad = draw(source);
                byte[] plain = draw(source);
                byte[] sealed = sealed(sender, aad, plain);
                assertThat(opened(opened, aad, sealed)).isEqualTo(plain);
                return sealed;
            })).isEqualTo(hex(vector, "encryptions_accumulated"));
        }
        assertThat(opened.export(EXPORT_CONTEXT, EXPORTED)).isEqualTo(sender.export(EXPORT_CONTEXT, EXPORTED)).hasSize(EXPORTED);
    }

    private static byte[] sealed(HPKEContext sender, byte[] aad, byte[] plain) {
        try {
            return sender.seal(aad, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] opened(HPKEContext receiver, byte[] aad, byte[] sealed) {
        try {
            return receiver.open(aad, sealed);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] accumulated(Function<SHAKEDigest, byte[]> step) {
        var source = new SHAKEDigest(128);
        var sink = new SHAKEDigest(128);
        for (int i = 0; i < DRAWS; i++) {
            byte[] bytes = step.apply(source);
            sink.update(bytes, 0, bytes.length);
        }
        byte[] sum = new byte[SUM];
        sink.doFinal(sum, 0, SUM);
        return sum;
    }

    /** One byte that says how many follow. */
    private static byte[] draw(SHAKEDigest source) {
        byte[] length = new byte[1];
        source.doOutput(length, 0, 1);
        byte[] bytes = new byte[length[0] & 0xFF];
        source.doOutput(bytes, 0, bytes.length);
        return bytes;
    }

    private static byte[] hex(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.path(field).asText());
    }
}
