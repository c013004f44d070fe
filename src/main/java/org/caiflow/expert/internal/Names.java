package org.caiflow.expert.internal;

import java.text.Normalizer;
import java.util.Locale;

/** Names of organisations as they are compared: without spaces, of one width and case. */
final class Names {

    private Names() {
    }

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
