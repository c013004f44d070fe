package org.caiflow.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class KeyFileTests {

    private static final SecretKeys KEYS = SecretKeys.generate(new SecureRandom());
    private static final KeyFile FILE = KeyFile.lock(new KeyFile.Owner("杭州甲公司", "91330100MA27XXXXX1", "王工"), "2026-03-02T00:30:00Z",
            KEYS, "一句 口令".toCharArray(), new SecureRandom());

    @Test
    void opensWithItsPassphraseHoweverItWasTyped() throws IOException {
        SecretKeys keys = KeyFile.read(FILE.json()).unlock("一句\u3000口令".toCharArray());

        assertThat(keys.x25519()).isEqualTo(KEYS.x25519());
        assertThat(keys.sm2()).isEqualTo(KEYS.sm2());
        assertThat(keys.token("P", 1, 1)).isEqualTo(KEYS.token("P", 1, 1)).isNotEqualTo(KEYS.token("P", 1, 2));
    }

    @Test
    void tellsAWrongPassphraseFromADamagedFile() {
        String other = new String(FILE.json(), StandardCharsets.UTF_8).replace(FILE.fingerprint(), "0".repeat(64));

        assertThatThrownBy(() -> FILE.unlock("another".toCharArray())).isInstanceOf(KeyFile.WrongPassphrase.class);
        assertThatThrownBy(() -> KeyFile.read(other.getBytes(StandardCharsets.UTF_8)).unlock("一句 口令".toCharArray()))
                .isInstanceOf(BadEnvelope.class);
        for (String broken : new String[] {"", "null", "[]", "{}", "{\"format\":\"caiflow-key@1\"}",
            new String(FILE.json(), StandardCharsets.UTF_8).replace("600000", "1")}) {
            assertThatThrownBy(() -> KeyFile.read(broken.getBytes(StandardCharsets.UTF_8))).isInstanceOf(BadEnvelope.class);
        }
    }

    @Test
    void tellsNoSecretInWords() {
        assertThat(KEYS.toString() + FILE).doesNotContain(Bytes.hex(KEYS.lookup())).doesNotContain(FILE.secret());
    }
}
