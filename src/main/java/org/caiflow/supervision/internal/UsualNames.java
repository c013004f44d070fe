package org.caiflow.supervision.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that software puts in by itself and that therefore tell nothing. */
final class UsualNames {

    private final Set<String> names;

    UsualNames() {
        try (InputStream file = UsualNames.class.getResourceAsStream("usual-names.txt")) {
            names = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String value) {
        return names.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
