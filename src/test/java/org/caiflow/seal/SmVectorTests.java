package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.util.test.FixedSecureRandom;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SM2, SM3 and SM4 agree with the published vectors; for the curve of the standard's examples the library's engine is asked. */
class SmVectorTests {

    private static final JsonNode VECTORS = read("vectors.json");

    @Test
    void sm2EncryptsTheExampleOfTheStandard() throws InvalidCipherTextException {
        JsonNode example = VECTORS.path("sm2_encrypt_gmt0003_4_example_fp256");
        byte[] message = example.path("message_ascii").asText().getBytes(StandardCharsets.US_ASCII);

        for (var mode : SM2Engine.Mode.values()) {
            byte[] due = hex(example.path("ciphertext_" + mode));
            var sealing = new SM2Engine(mode);
            sealing.init(true, new ParametersWithRandom(publicKey(example), k(example)));
            assertThat(sealing.processBlock(message, 0, message.length)).as(mode.name()).isEqualTo(due);
            var opening = new SM2Engine(mode);
            opening.init(false, privateKey(example));
            assertThat(opening.processBlock(due, 0, due.length)).isEqualTo(message);
        }
    }

    @Test
    void sm2SignsTheExampleOfTheStandard() throws Exception {
        JsonNode example = VECTORS.path("sm2_sign_gmt0003_2_example_fp256");
        byte[] message = example.path("message_ascii").asText().getBytes(StandardCharsets.US_ASCII);
        byte[] id = example.path("id_ascii").asText().getBytes(StandardCharsets.US_ASCII);
        byte[] due = hex(example.path("r").asText() + example.path("s").asText());

        var signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(true, new ParametersWithID(new ParametersWithRandom(privateKey(example), k(example)), id));
        signer.update(message, 0, message.length);
        assertThat(signer.generateSignature()).isEqualTo(due);

        var verifier = new SM2Signer(PlainDSAEncoding.INSTANCE);
        verifier.init(false, new ParametersWithID(publicKey(example), id));
        verifier.update(message, 0, message.length);
        assertThat(verifier.verifySignature(due)).isTrue();
    }

    @Test
    void sm3AndSm4AgreeWithTheStandard() {
        for (JsonNode vector : VECTORS.path("sm3")) {
            byte[] message = vector.path("msg_ascii").asText().getBytes(StandardCharsets.US_ASCII);
            assertThat(Suite.GM_1.hash(message)).isEqualTo(hex(vector.path("digest")));
        }
        for (JsonNode vector : VECTORS.path("sm4_ecb")) {
            var engine = new SM4Engine();
            engine.init(true, new KeyParameter(hex(vector.path("key"))));
            byte[] block = hex(vector.path("pt"));
            engine.processBlock(block, 0, block, 0);
            assertThat(block).isEqualTo(hex(vector.path("ct")));
        }
    }

    @TestFactory
    List<DynamicTest> sm4GcmAgreesWithWycheproof() {
        var tests = new ArrayList<DynamicTest>();
        read("sm4_gcm_test.json").path("testGroups").forEach(group -> group.path("tests").forEach(vector -> tests.add(
                DynamicTest.dynamicTest(vector.path("tcId") + " " + vector.path("comment").asText(), () -> check(vector)))));
        assertThat(tests).hasSize(104);
        return tests;
    }

    private static void check(JsonNode vector) throws Exception {
        boolean ours = hex(vector.path("iv")).length == Gcm.NONCE;
        byte[] sealed = hex(vector.path("ct").asText() + vector.path("tag").asText());
        byte[] message = hex(vector.path("msg"));
        if (vector.path("result").asText().equals("valid")) {
            assertThat(ours ? ours(vector, true, message) : library(vector, true, message)).isEqualTo(sealed);
            assertThat(ours ? ours(vector, false, sealed) : library(vector, false, sealed)).isEqualTo(message);
        } else if (ours) {
            assertThatThrownBy(() -> ours(vector, false, sealed)).isInstanceOf(BrokenSeal.class);
        } else {
            assertThatThrownBy(() -> library(vector, false, sealed)).isInstanceOfAny(InvalidCipherTextException.class,
                    IllegalArgumentException.class);
        }
    }

    private static byte[] ours(JsonNode vector, boolean sealing, byte[] data) throws BrokenSeal {
        var cipher = new Sm4Gcm(hex(vector.path("key")));
        byte[] nonce = hex(vector.path("iv"));
        byte[] associated = hex(vector.path("aad"));
        return sealing ? cipher.seal(nonce, data, data.length, associated) : cipher.open(nonce, data, data.length, associated);
    }

    /** For nonces of a length that is not used here. */
    private static byte[] library(JsonNode vector, boolean sealing, byte[] data) throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(hex(vector.path("key"))), 8 * Gcm.TAG, hex(vector.path("iv")),
                hex(vector.path("aad"))));
        byte[] out = new byte[cipher.getOutputSize(data.length)];
        cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 100_000})
    void chunksOfSm4OpenAgainAndNoticeEveryBit(int length) throws IOException {
        byte[] key = new byte[ChunkedEncryption.KEY];
        byte[] message = new byte[length];
        var random = new Random(length);
        random.nextBytes(message);
        var out = new ByteArrayOutputStream();
        var stream = ChunkedEncryption.sealing(Bulk.SM4_GCM, out, key, key, Openings.RANDOM);
        stream.write(message);
        stream.finish();
        byte[] sealed = out.toByteArray();

        assertThat(sealed).hasSize((int) ChunkedEncryption.sealedLength(length));
        assertThat(opened(sealed, key)).isEqualTo(message);
        for (int i = 0; i < 40; i++) {
            byte[] flipped = sealed.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> opened(flipped, key)).isInstanceOf(BrokenSeal.class);
        }
        assertThatThrownBy(() -> ChunkedEncryption.opening(Bulk.AES_256_GCM, new ByteArrayInputStream(sealed), key, key))
                .isInstanceOf(BrokenSeal.class);
    }

    private static byte[] opened(byte[] sealed, byte[] key) throws IOException {
        return ChunkedEncryption.opening(Bulk.SM4_GCM, new ByteArrayInputStream(sealed), key, key).readAllBytes();
    }

    private static ECDomainParameters domain() {
        JsonNode given = VECTORS.path("sm2_encrypt_gmt0003_4_example_fp256").path("curve");
        var curve = new ECCurve.Fp(number(given, "p"), number(given, "a"), number(given, "b"), number(given, "n"), number(given, "h"));
        return new ECDomainParameters(curve, curve.createPoint(number(given, "gx"), number(given, "gy")), number(given, "n"),
                number(given, "h"));
    }

    private static ECPrivateKeyParameters privateKey(JsonNode example) {
        return new ECPrivateKeyParameters(number(example, "private"), domain());
    }

    private static ECPublicKeyParameters publicKey(JsonNode example) {
        return new ECPublicKeyParameters(domain().getG().multiply(number(example, "private")), domain());
    }

    private static FixedSecureRandom k(JsonNode example) {
        return new FixedSecureRandom(new FixedSecureRandom.Source[] {new FixedSecureRandom.Data(hex(example.path("k")))});
    }

    private static BigInteger number(JsonNode node, String field) {
        return new BigInteger(node.path(field).asText(), 16);
    }

    private static byte[] hex(JsonNode text) {
        return hex(text.asText());
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static JsonNode read(String name) {
        try (InputStream file = SmVectorTests.class.getResourceAsStream("/vectors/sm/" + name)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
