package org.caiflow.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The head of an envelope as an entry of its own. */
final class BundledHead {

    private BundledHead() {
    }

    /** @throws BadEnvelope also when something follows it */
    static EnvelopeHead read(byte[] bytes) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        EnvelopeHead head = EnvelopeHead.read(in);
        if (in.available() > 0) {
            throw new BadEnvelope("something follows the head");
        }
        return head;
    }
}
