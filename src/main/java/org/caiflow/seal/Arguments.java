package org.caiflow.seal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of a command line: {@code --name value}, flags, and the rest. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> rest = new ArrayList<>();

    /** Something is missing or unknown. */
    static final class Usage extends Exception {

        final String key;
        final String value;

        Usage(String key, String value) {
            super(key + " " + value);
            this.key = key;
            this.value = value;
        }
    }

    /** @param known names with a value; @param flags names without */
    Arguments(List<String> args, Set<String> known, Set<String> flags) throws Usage {
        for (var words = args.iterator(); words.hasNext(); ) {
            String word = words.next();
            if (flags.contains(word)) {
                this.flags.add(word);
            } else if (known.contains(word)) {
                if (!words.hasNext() || values.put(word, words.next()) != null) {
                    throw new Usage("usage.value", word);
                }
            } else if (word.startsWith("--")) {
                throw new Usage("usage.unknown", word);
            } else {
                rest.add(word);
            }
        }
    }

    boolean has(String name) {
        return flags.contains(name) || values.containsKey(name);
    }

    /** @return null when it is not given */
    String get(String name) {
        return values.get(name);
    }

    String need(String name) throws Usage {
        if (!values.containsKey(name)) {
            throw new Usage("usage.missing", name);
        }
        return values.get(name);
    }

    int number(String name) throws Usage {
        try {
            return Integer.parseInt(need(name));
        } catch (NumberFormatException none) {
            throw new Usage("usage.number", name);
        }
    }

    Path path(String name) throws Usage {
        return asPath(need(name));
    }

    static Path asPath(String text) throws Usage {
        try {
            return Path.of(text);
        } catch (InvalidPathException none) {
            throw new Usage("usage.path", text);
        }
    }

    List<String> rest() {
        return rest;
    }

    /** The one word that is left. */
    Path only(String what) throws Usage {
        if (rest.size() != 1) {
            throw new Usage("usage.missing", what);
        }
        return asPath(rest.get(0));
    }

    void nothingElse() throws Usage {
        if (!rest.isEmpty()) {
            throw new Usage("usage.unknown", rest.get(0));
        }
    }
}
