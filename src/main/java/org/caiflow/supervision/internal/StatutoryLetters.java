package org.caiflow.supervision.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Letters that a statute prescribes word by word, and its words that every bid quotes. */
final class StatutoryLetters {

    private StatutoryLetters() {
    }

    static String text() {
        try (InputStream file = StatutoryLetters.class.getResourceAsStream("statutory-letters.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
