package org.caiflow.tender.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import org.caiflow.kernel.Ground;

/** Conditions that may not keep a supplier out (不合理的资格条件), from a list of words beside this class. */
@Component
class BannedConditions {

    private final List<Banned> list;

    BannedConditions() {
        try {
            String text = new ClassPathResource("banned-conditions.txt", BannedConditions.class)
                    .getContentAsString(StandardCharsets.UTF_8);
            list = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Banned::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One ground per condition that the text names. */
    List<Ground> in(String text) {
        return list.stream().filter(banned -> text.contains(banned.words()))
                .map(banned -> Ground.of("tender.banned-condition", banned.words()).under(banned.article())).toList();
    }

    private record Banned(String words, String article) {

        static Banned of(String line) {
            String[] parts = line.split("\t");
            return new Banned(parts[0], parts[1]);
        }
    }
}
