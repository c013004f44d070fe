package org.caiflow.lot;

import java.io.IOException;

/** A file that is no bundle of a draw, or misses something that every check needs. */
public class BadDraw extends IOException {

    BadDraw(String message, Throwable cause) {
        super(message, cause);
    }
}
