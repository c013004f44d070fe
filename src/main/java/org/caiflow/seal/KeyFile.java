package org.caiflow.seal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key on its holder's disk, locked by a passphrase (密钥文件). The same file in browser and offline client.
 *
 * @param createdAt ISO 8601
 * @param secret    base64; AES-256-GCM over the three secrets
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"format", "organisation", "creditCode", "holder", "createdAt", "x25519", "sm2", "fingerprint", "kdf", "iv", "secret"})
public record KeyFile(String format, String organisation, String creditCode, String holder, String createdAt, String x25519, String sm2,
                      String fingerprint, Kdf kdf, String iv, String secret) {

    private static final String FORMAT = "caiflow-key@1";
    private static final String KDF = "PBKDF2-HMAC-SHA256";
    private static final int ITERATIONS = 600_000;
    private static final int FEWEST = 100_000;
    private static final int MOST = 10_000_000;
    private static final int SALT = 16;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public record Kdf(String name, int iterations, String salt) {
    }

    /** Whose key it is. */
    public record Owner(String organisation, String creditCode, String holder) {
    }

    public static KeyFile lock(Owner owner, String createdAt, SecretKeys keys, char[] passphrase, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] iv = new byte[Gcm.NONCE];
        random.nextBytes(salt);
        random.nextBytes(iv);
        PublicKeys known = keys.publicKeys();
        byte[] all = Bytes.joined(keys.x25519(), keys.sm2(), keys.lookup());
        byte[] secret = new AesGcm(derived(passphrase, salt, ITERATIONS)).seal(iv, all, all.length, associated(known.fingerprint()));
        return new KeyFile(FORMAT, owner.organisation(), owner.creditCode(), owner.holder(), createdAt, base64(known.x25519()),
                base64(known.sm2()), Bytes.hex(known.fingerprint()), new Kdf(KDF, ITERATIONS, base64(salt)), base64(iv), base64(secret));
    }

    /** @throws WrongPassphrase when it does not fit; @throws BadEnvelope when public and secret parts do not belong together */
    public SecretKeys unlock(char[] passphrase) throws IOException {
        PublicKeys known = publicKeys();
        byte[] all;
        try {
            byte[] sealed = Base64.getDecoder().decode(secret);
            byte[] key = derived(passphrase, Base64.getDecoder().decode(kdf.salt()), kdf.iterations());
            all = new AesGcm(key).open(Base64.getDecoder().decode(iv), sealed, sealed.length, associated(known.fingerprint()));
        } catch (BrokenSeal wrong) {
            throw new WrongPassphrase(wrong);
        }
        return secrets(all, known);
    }

    private static SecretKeys secrets(byte[] all, PublicKeys known) throws BadEnvelope {
        try {
            var keys = new SecretKeys(Arrays.copyOf(all, Suite.SIZE), Arrays.copyOfRange(all, Suite.SIZE, 2 * Suite.SIZE),
                    Arrays.copyOfRange(all, 2 * Suite.SIZE, all.length));
            if (!keys.publicKeys().equals(known)) {
                throw new BadEnvelope("the public parts of the key file belong to another key");
            }
            return keys;
        } catch (IllegalArgumentException noKeys) {
            throw new BadEnvelope("the key file holds no key", noKeys);
        }
    }

    public PublicKeys publicKeys() throws BadEnvelope {
        try {
            PublicKeys known = PublicKeys.of(x25519, sm2);
            if (!Bytes.hex(known.fingerprint()).equals(fingerprint)) {
                throw new BadEnvelope("the fingerprint of the key file belongs to another key");
            }
            return known;
        } catch (IllegalArgumentException noKeys) {
            throw new BadEnvelope("the key file holds no key", noKeys);
        }
    }

    public static KeyFile read(byte[] json) throws BadEnvelope {
        try {
            KeyFile file = JSON.readValue(json, KeyFile.class);
            if (file == null || !FORMAT.equals(file.format) || file.kdf == null || !KDF.equals(file.kdf.name) || file.kdf.salt == null
                    || file.x25519 == null || file.sm2 == null || file.iv == null || file.secret == null) {
                throw new BadEnvelope("this is no key file");
            }
            if (file.kdf.iterations < FEWEST || file.kdf.iterations > MOST || Base64.getDecoder().decode(file.iv).length != Gcm.NONCE
                    || Base64.getDecoder().decode(file.kdf.salt).length != SALT) {
                throw new BadEnvelope("the key file is damaged");
            }
            return file;
        } catch (IOException | IllegalArgumentException notJson) {
            throw notJson instanceof BadEnvelope bad ? bad : new BadEnvelope("this is no key file", notJson);
        }
    }

    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] derived(char[] passphrase, byte[] salt, int iterations) {
        char[] normal = Normalizer.normalize(new String(passphrase), Normalizer.Form.NFKC).toCharArray();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(normal, salt, iterations, 8 * Suite.SIZE)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(normal, '\0');
        }
    }

    private static byte[] associated(byte[] fingerprint) {
        return Bytes.joined(Bytes.name(FORMAT), fingerprint);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The passphrase does not open the key file. */
    public static class WrongPassphrase extends IOException {

        WrongPassphrase(Throwable cause) {
            super("the passphrase does not open this key file", cause);
        }
    }

    @Override
    public String toString() {
        return "KeyFile of " + holder;
    }
}
