package org.caiflow.seal;

import java.io.IOException;

/** Bytes that are no envelope, key file or form of a version that is known here. The message says where, and no secret. */
public class BadEnvelope extends IOException {

    BadEnvelope(String message) {
        super(message);
    }

    BadEnvelope(String message, Throwable cause) {
        super(message, cause);
    }
}
