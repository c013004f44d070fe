package org.caiflow.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Asks for the passphrase of a key file, or takes it from CAIFLOW_PASSPHRASE. */
final class Passphrases {

    private static final String VARIABLE = "CAIFLOW_PASSPHRASE";
    private static final int SHORTEST = 8;

    private final Terminal terminal;
    private final Words words;

    Passphrases(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    SecretKeys unlock(KeyFile file) throws IOException, Refused {
        return file.unlock(asked("passphrase.ask"));
    }

    static KeyFile file(Path path) throws IOException {
        return KeyFile.read(Files.readAllBytes(path));
    }

    /** A new one, typed twice. */
    char[] chosen() throws Refused {
        char[] once = asked("passphrase.choose");
        if (once.length < SHORTEST) {
            throw refused("passphrase.short", SHORTEST);
        }
        if (!Arrays.equals(once, asked("passphrase.again"))) {
            throw refused("passphrase.differ");
        }
        return once;
    }

    private char[] asked(String prompt) throws Refused {
        String given = terminal.environment().get(VARIABLE);
        char[] typed = given != null ? given.toCharArray() : terminal.passphrase().apply(words.text(prompt));
        if (typed == null) {
            throw refused("passphrase.no-console", VARIABLE);
        }
        return typed;
    }

    private Refused refused(String key, Object... values) {
        return new Refused(List.of(words.text(key, values)));
    }
}
