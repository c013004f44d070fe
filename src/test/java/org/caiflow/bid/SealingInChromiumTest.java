package org.caiflow.bid;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The published vectors, a round trip in both suites and the ring of keys, in the browser itself. {@code scripts/build-frontend} makes the bundle. */
@PlatformTest
class SealingInChromiumTest {

    private static final Path BUNDLE = Path.of("target/frontend-tests/seal-vectors.js");
    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @SuppressWarnings("unchecked")
    void passesThePublishedVectors() throws IOException {
        Page page = browser.desktop();
        page.navigate("/login");
        page.evaluate(Files.readString(BUNDLE));

        var told = (Map<String, Object>) page.evaluate("vectors => window.sealVectors(vectors)", Map.of("chunked",
                vectors("chunked/c2sp_chunked_encryption_aes_256_gcm_test.json"), "hpke", vectors("hpke/rfc9180.json"), "sm",
                Map.of("vectors", vectors("sm/vectors.json"), "gcm", vectors("sm/sm4_gcm_test.json"))));

        assertThat(told.get("failed")).asList().isEmpty();
        assertThat((Integer) told.get("passed")).isGreaterThan(100);
    }

    private static Object vectors(String file) throws IOException {
        return new ObjectMapper().readValue(VECTORS.resolve(file).toFile(), Object.class);
    }
}
