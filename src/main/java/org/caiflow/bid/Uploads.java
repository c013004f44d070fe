package org.caiflow.bid;

import org.caiflow.identity.Actor;

import java.io.InputStream;

/**
 * Payloads of envelopes, files of a backup and recordings on their way, in pieces, so that a broken line costs a piece and not the bid. An upload knows no owner: who knows its id
 * may go on with it.
 */
public interface Uploads {

    /** Bytes of a piece are a multiple of this, but for the last one. */
    int BLOCK = 1 << 20;

    /** For suppliers and hosts of openings. @param suite whose hash is taken over the blocks; @param size bytes; refused above the platform's limit. @return id, 32 hex digits */
    String start(Actor actor, String suite, long size);

    /** @return bytes received so far: where the next piece begins */
    long received(Actor actor, String id);

    /**
     * Takes a piece in. One that has been received already is taken again as the same.
     *
     * @return bytes received so far. Refused when the piece does not begin where the last one ended, or goes beyond the size
     */
    long append(Actor actor, String id, long offset, InputStream piece);
}
