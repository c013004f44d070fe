package org.caiflow.bid;

import org.caiflow.identity.Actor;

import java.io.InputStream;

/**
 * Payloads of envelopes on their way, in pieces, so that a broken line costs a piece and not the bid. An upload knows no owner: who knows its id
 * may go on with it.
 */
public interface Uploads {

    /** Bytes of a piece are a multiple of this, but for the last one. */
    int BLOCK = 1 << 20;

    /** @param size bytes of the payload; refused above the platform's limit. @return id, 32 hex digits */
    String start(Actor supplier, String suite, long size);

    /** @return bytes received so far: where the next piece begins */
    long received(Actor supplier, String id);

    /**
     * Takes a piece in. One that has been received already is taken again as the same.
     *
     * @return bytes received so far. Refused when the piece does not begin where the last one ended, or goes beyond the size
     */
    long append(Actor supplier, String id, long offset, InputStream piece);
}
