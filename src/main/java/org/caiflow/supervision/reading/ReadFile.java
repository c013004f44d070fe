package org.caiflow.supervision.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file as it was read.
 *
 * @param pages 0 where the file knows none
 * @param text  where its text lies, pages parted by form feeds; null when there is none
 * @param fault null when it was read to its end
 */
public record ReadFile(String name, String mediaType, int pages, Path text, Map<Trait, List<String>> traits, List<Image> images, Fault fault) {

    public static ReadFile failed(String name, Fault fault) {
        return new ReadFile(name, null, 0, null, Map.of(), List.of(), fault);
    }

    public List<String> values(Trait trait) {
        return traits.getOrDefault(trait, List.of());
    }

    /** Empty when there is none. */
    public String readText() {
        try {
            return text == null ? "" : Files.readString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
