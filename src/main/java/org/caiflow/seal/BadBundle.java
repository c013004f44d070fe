package org.caiflow.seal;

import java.io.IOException;

/** A file that is no bundle of an opening, or one whose parts are not those its manifest lists. */
public class BadBundle extends IOException {

    private final transient Object[] values;
    private final String key;

    BadBundle(String key, Object... values) {
        this(null, key, values);
    }

    BadBundle(Throwable cause, String key, Object... values) {
        super(new Words(true).text(key, values), cause);
        this.key = key;
        this.values = values;
    }

    String in(Words words) {
        return words.text(key, values);
    }
}
