package org.caiflow.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The bundle that the browser's tests run again is one of ours. */
class BrowserBundleTests {

    @Test
    void isTheSameDraw() throws IOException {
        assertThat(Files.readAllBytes(Path.of("src/main/frontend/test/draw.json"))).isEqualTo(new Draws(7).bundle().json());
    }
}
