package org.caiflow.seal;

import java.io.IOException;

/** What was sealed cannot be opened: another key or context, cut, re-ordered, or changed. The message names no secret. */
public class BrokenSeal extends IOException {

    BrokenSeal(String message) {
        super(message);
    }

    BrokenSeal(String message, Throwable cause) {
        super(message, cause);
    }
}
