package org.caiflow.seal;

import java.util.ArrayList;
import java.util.List;

/** What a command does not do, with every ground in words. */
final class Refused extends Exception {

    private final List<String> grounds;

    Refused(List<String> grounds) {
        super(String.join("; ", grounds));
        this.grounds = List.copyOf(grounds);
    }

    List<String> grounds() {
        return grounds;
    }

    /** Collects them, so that they are told at once. */
    static final class Grounds {

        private final Words words;
        private final List<String> all = new ArrayList<>();

        Grounds(Words words) {
            this.words = words;
        }

        Grounds unless(boolean fine, String key, Object... values) {
            if (!fine) {
                all.add(words.text(key, values));
            }
            return this;
        }

        void refuseIfAny() throws Refused {
            if (!all.isEmpty()) {
                throw new Refused(all);
            }
        }
    }
}
